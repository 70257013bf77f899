// Turns a directed graph into the sets of nodes that reach each other.
#pragma once

#include <cstddef>
#include <vector>

namespace dbworkflow::plan {

/// `next[i]`: the nodes that an edge goes to from `i`. A number for each node; two have the same one where
/// each can be reached from the other. Takes time and room in proportion to nodes and edges, whatever their
/// depth.
std::vector<std::size_t> circles_of(const std::vector<std::vector<std::size_t>>& next);

/// The nodes that reach others by which they are reached, in their order. What only comes after them is none.
std::vector<std::size_t> in_circles(const std::vector<std::vector<std::size_t>>& next);

} // namespace dbworkflow::plan
