// Turns a JSON file into rows.
#pragma once

#include "seed/rows.hpp"

#include <string_view>

namespace dbworkflow::seed {

/// An array of objects, whose keys are columns, for `table`; or an object of such arrays, whose keys are
/// tables
/// (`schema.table`). What a row leaves out gets its default: rows with the same keys are one set. Throws
/// `text::error` (failed) at file:line:column.
std::vector<row_set> read_json(const std::string& path, std::string_view content, const std::string& schema,
                               const std::string& table);

/// The text form of a JSON value for a column: numbers as they are written, arrays for array columns.
postgres::value text_of_json(const std::string& json, bool is_json_column, bool is_array_column);

} // namespace dbworkflow::seed
