// Tells how partitions fare when their parents change.
#pragma once

#include "plan/course.hpp"
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

/// The key of a partition's parent that the partition's is part of.
std::optional<model::object_id> parent_key_of(const model::database& from,
                                              const model::constraint& inherited);

/// The key above that the key of a partition is to be attached to by a statement of its own: that above makes
/// none by itself, or was there before.
std::optional<model::object_id> key_to_join(const course& in, const model::object& any);

/// The statement that does so; `above` is a key or an index.
step join_step(const model::object_id& key, const model::object& any, const model::object_id& above);

/// True for an index or key of a partitioned table ONLY: it is made when the partitions have theirs, and each
/// is attached to it by a step of its own.
bool is_joined_later(const model::database& in, const model::object_id& id);

/// True for the index of a partitioned table ONLY, qualified, that is made when the partitions are there: it
/// would be handed down to those that are attached to it.
bool comes_after_partitions(const course& in, const std::string& index);

/// Pairs of places in the list, the first before the second. A partition that is detached keeps what its
/// parent has: what of its own goes, goes after that. The partitions of a table that a foreign key refers to
/// go after the key. A partition is attached when those that leave the same parent have made room for it.
std::vector<std::pair<std::size_t, std::size_t>> order_around_partitions(const model::database& from,
                                                                         const nodes& made);

} // namespace dbworkflow::plan
