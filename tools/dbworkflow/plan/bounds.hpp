// Turns the bound of a partition into a check that says the same of its rows.
#pragma once

#include "model/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::plan {

/// The expression that PostgreSQL takes for a proof that the rows of `table` are within its bound, and those
/// of the tables above it, as `in` has them. Nothing where it is not told by one column each: hashes,
/// defaults, keys of several columns or of expressions.
std::optional<std::string> check_of_bound(const model::database& in, const model::table& table);

/// The columns of the table that the check reads.
std::optional<std::vector<std::string>> columns_of_bound(const model::database& in,
                                                         const model::table& table);

} // namespace dbworkflow::plan
