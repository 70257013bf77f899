// Finds the dangers of a step.
#pragma once

#include "plan/plan.hpp"

#include <vector>

namespace dbworkflow::plan {

/// `rebuilt`: the step is half of a drop and create of the same object.
std::vector<hazard> hazards_of(const step& one, const model::database& from, bool rebuilt);

} // namespace dbworkflow::plan
