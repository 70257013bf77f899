// Finds what tables have of the tables above them: their parents, and the table they are a partition of.
#pragma once

#include "plan/nodes.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// The tables that a table inherits from or is a partition of.
std::vector<model::object_id> parents_of(const model::table& one);
/// The same; none where there is no table.
std::vector<model::object_id> parents_of(const model::table* one);

/// The tables below each one.
using heirs = std::map<model::object_id, std::vector<model::object_id>>;
heirs heirs_of(const model::database& in);

using step_pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Pairs of places in the list, the first before the second: what is done to the columns of a table reaches
/// those that inherit from it.
step_pairs order_around_heirs(const model::database& from, const model::database& to, const nodes& made);

} // namespace dbworkflow::plan
