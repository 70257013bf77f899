// Puts what a replica identity asks of its index in order with it.
#pragma once

#include "plan/nodes.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// Pairs of places in the list, the first before the second: an index is there, and its columns are NOT NULL,
/// as long as it is the replica identity of its table.
std::vector<std::pair<std::size_t, std::size_t>> order_around_replica_identities(const nodes& made);

} // namespace dbworkflow::plan
