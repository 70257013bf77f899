// Turns a model into JSON text that people review, and back.
//
// The text is stable: objects in a fixed order, one object a line, facts that have their default left out;
// columns, constraints and indexes stand inside their table.
#pragma once

#include "model/database.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dbworkflow::model {

/// Facts about a model that stand before the objects in its JSON text: `after`, `sources`, … Keys are sorted.
using header = std::map<std::string, std::string>;

std::string to_json(const database& from, const header& facts);

/// Reads what `to_json` wrote. Throws `text::error` naming `path` and the line where it is no such text.
std::pair<database, header> from_json(std::string_view json, const std::string& path);

/// Only the facts before the objects: of a large snapshot, much sooner told than all of it.
header header_from_json(std::string_view json, const std::string& path);

/// `tables` → table; nothing where no list of a document has that name.
std::optional<kind> kind_of_list(std::string_view name);
/// The names of the lists of a document, in their order.
std::vector<std::string> list_names();

} // namespace dbworkflow::model
