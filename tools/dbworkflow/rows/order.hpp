// Turns what tables refer to into the order in which they are filled.
#pragma once

#include "rows/catalog.hpp"

#include <cstddef>
#include <vector>

namespace dbworkflow::rows {

/// Indexes into `tables`: each after those that it must refer to, and where that leaves a choice, after those
/// that it may refer to. In circles that cannot be left out, the first by name begins.
std::vector<std::size_t> filling_order(const std::vector<table>& tables);

} // namespace dbworkflow::rows
