// Puts nodes in an order in which each finds what it needs.
#pragma once

#include "plan/nodes.hpp"

namespace dbworkflow::plan {

/// The steps in order. A routine whose body speaks of what can only come after it is told so. Throws
/// `text::error` (failed) naming the objects where there is none.
std::vector<step> in_order(const model::database& from, const model::database& to, nodes made);

} // namespace dbworkflow::plan
