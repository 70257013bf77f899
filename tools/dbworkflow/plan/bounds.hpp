// Turns the bound of a partition into a check that says the same of its rows.
#pragma once

#include "model/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::plan {

struct bound_check {
  std::vector<std::string> columns; ///< of the table, that it reads
  std::string expression;
};

/// The expression that PostgreSQL takes for a proof that the rows of `table` are within its bound, and those
/// of the tables above it, as `in` has them. Nothing where it cannot be told: defaults, keys of expressions
/// or with collations of their own, hashes of what has a collation.
std::optional<bound_check> check_of_bound(const model::database& in, const model::table& table);

/// The same, without the tables above its parent: what its DEFAULT neighbour must not hold.
std::optional<bound_check> check_of_own_bound(const model::database& in, const model::table& table);

} // namespace dbworkflow::plan
