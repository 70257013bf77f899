// Finds the dangers of a step.
#pragma once

#include "plan/course.hpp"
#include "plan/plan.hpp"

#include <vector>

namespace dbworkflow::plan {

/// Gives the step its hazards, and the patience that follows from them.
void judge(step& one, const course& in);

} // namespace dbworkflow::plan
