// Turns what generated columns read out of JSON documents into documents that give them values.
#pragma once

#include "rows/catalog.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dbworkflow::rows {

/// The keys that lead to a value inside of a document, outermost first.
using json_path = std::vector<std::string>;

/// The paths that an expression takes in documents, as it names their columns: `value ->> 'id'`,
/// `value -> 'a' ->> 'b'`, `value #>> '{a,b}'`.
std::vector<std::pair<std::string, json_path>> paths_in(std::string_view expression);

/// Document columns by table and place among its columns.
using document_choices = std::map<std::pair<oid, std::size_t>, std::vector<std::string>>;

/// For each column of documents that generated columns read: documents unlike each other in which every path
/// leads to something that the server can make the generated columns of. The server is asked once. Calls for
/// what `prepare_attempts` makes.
document_choices find_documents(postgres::connection& on, const catalog& of);

} // namespace dbworkflow::rows
