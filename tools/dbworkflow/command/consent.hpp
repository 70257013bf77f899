// Asks for consent to what loses data, and refuses without it.
#pragma once

#include "command/context.hpp"
#include "compile/compile.hpp"
#include "plan/plan.hpp"

#include <string>

namespace dbworkflow::command {

/// True where `--allow` names the hazard, for all objects or this one.
bool is_allowed(const context& in, const plan::hazard& danger);

/// Throws `text::error` (refused) for each hazard of the plan that needs consent and has none: from
/// `--allow`, or from a yes on a terminal. `declared` gives the places that messages point at; `subject` is
/// what was compared.
void require_consent(const context& in, const plan::plan& whole, const compile::compiled& declared);

} // namespace dbworkflow::command
