// Tells how partitions fare when their parents change.
#pragma once

#include "model/database.hpp"

#include <functional>
#include <optional>

namespace dbworkflow::plan {

/// True for a partition that is to stay, but not as a partition of that parent or with that bound. `goes`
/// tells which tables are dropped, if only to be made again.
bool leaves_parent(const model::database& from, const model::database& to, const model::object_id& id,
                   const std::function<bool(const model::object_id&)>& goes);

/// The foreign key of a partition's parent that made the partition's.
std::optional<model::object_id> parent_key_of(const model::database& from,
                                              const model::constraint& inherited);

} // namespace dbworkflow::plan
