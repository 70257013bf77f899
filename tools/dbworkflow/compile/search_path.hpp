// Turns the settings of a file into the search path that holds for each of its statements.
#pragma once

#include "sql/statement.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::compile {

/// Schemas in their order, without `"$user"` and `pg_catalog`, which declare nothing.
using search_path = std::vector<std::string>;

/// The search path that `one` sets; nothing where it sets none. `place` gets the offset of its first schema.
std::optional<search_path> search_path_set_by(std::string_view content, const sql::statement& one,
                                              std::span<const sql::token> tokens, std::size_t& place);

} // namespace dbworkflow::compile
