// Turns the text form of a PostgreSQL array into its elements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::postgres::introspection {

/// The elements of a one-dimensional array without NULLs: `{a,"b c"}`. Throws `std::invalid_argument` for
/// other texts.
std::vector<std::string> array_elements(std::string_view text);

} // namespace dbworkflow::postgres::introspection
