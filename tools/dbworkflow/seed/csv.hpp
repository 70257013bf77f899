// Turns a CSV file into rows.
#pragma once

#include "seed/rows.hpp"

#include <string_view>

namespace dbworkflow::seed {

/// Fields are separated by commas; `"…"` may hold commas, line ends and `""`; the first record names the
/// columns. An empty field is NULL, `""` an empty text. Throws `text::error` (failed) at file:line.
row_set read_csv(const std::string& path, std::string_view content);

} // namespace dbworkflow::seed
