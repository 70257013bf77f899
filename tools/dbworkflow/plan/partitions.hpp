// Tells how partitions fare when their parents change.
#pragma once

#include "plan/nodes.hpp"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// True for a partition that is to stay, but not as a partition of that parent or with that bound. `goes`
/// tells which tables are dropped, if only to be made again.
bool leaves_parent(const model::database& from, const model::database& to, const model::object_id& id,
                   const std::function<bool(const model::object_id&)>& goes);

/// The foreign key of a partition's parent that made the partition's.
std::optional<model::object_id> parent_key_of(const model::database& from,
                                              const model::constraint& inherited);

/// Pairs of places in the list, the first before the second. A partition that is detached keeps what its
/// parent has: what of its own goes, goes after that. The partitions of a table that a foreign key refers to
/// go after the key. A partition is attached when those that leave the same parent have made room for it.
std::vector<std::pair<std::size_t, std::size_t>> order_around_partitions(const model::database& from,
                                                                         const nodes& made);

} // namespace dbworkflow::plan
