// Make the nodes of a plan, and those of one sort: what goes, what comes, what is altered.
#pragma once

#include "plan/course.hpp"
#include "plan/nodes.hpp"

#include <vector>

namespace dbworkflow::plan {

/// All nodes of a plan.
nodes make_nodes(const course& in, const std::vector<type_swap>& swaps, const options& wanted);

/// A node for all that goes by a statement of its own; what goes with it is found under it.
void add_drops(nodes& to, const course& in);

/// A node for all that is made by a statement of its own, and one for what can only be said later.
void add_creates(nodes& to, const course& in);

/// The parts of a table or domain that are written inside of its CREATE, in their order.
std::vector<const model::object*> parts_of(const course& in, const model::object_id& whole);

/// Takes apart the nodes that would block the users of tables that stay; call when all nodes are there.
void make_online(nodes& to, const course& in, const options& wanted);

/// Nodes for what is altered; call when drops, creates and swaps are there.
void add_alters(nodes& to, const course& in);

} // namespace dbworkflow::plan
