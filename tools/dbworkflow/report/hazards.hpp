// Turns the hazards of a plan into what people and programs are told.
#pragma once

#include "plan/plan.hpp"

#include <string>
#include <vector>

namespace dbworkflow::report {

/// `NAME: effect` per hazard; below the first of its sort, why that is so and what to do about it. Of many of
/// a sort that need no consent, the first few and how many there are.
std::vector<std::string> hazard_lines(const plan::plan& whole);

/// The text of a JSON array of all hazards: `name`, `object`, `message`, `reason`, `workaround`.
std::string hazards_json(const plan::plan& whole);

/// `no data is lost · no table is rewritten · longest lock: public.orders, ACCESS EXCLUSIVE, brief`
std::string consequences(const plan::plan& whole);

} // namespace dbworkflow::report
