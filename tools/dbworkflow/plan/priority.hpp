// Tells which of the steps that nothing else puts in order comes first.
#pragma once

#include "plan/plan.hpp"

#include <string>
#include <tuple>

namespace dbworkflow::plan {

/// When is done what cannot be in a transaction: after all that can.
constexpr int apart = 2;

/// What goes first (by phase), then kind by kind, and what belongs to a table beside it.
using priority = std::tuple<int, int, std::string, std::string, int, model::object_id>;

priority priority_of(const step& one);

} // namespace dbworkflow::plan
