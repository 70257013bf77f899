// Asks whether what comes was renamed from what goes, and refuses where nobody can answer.
#pragma once

#include "command/context.hpp"
#include "compile/compile.hpp"
#include "diff/possible_renames.hpp"
#include "plan/plan.hpp"

#include <vector>

namespace dbworkflow::command {

/// What is asked together: schemas, then what stands in them, then the parts of that.
constexpr int question_rounds = 3;

/// The answers of one round that say it was renamed. Throws `text::error` (refused) where the input ends.
/// Call only on a terminal.
std::vector<diff::rename> ask_renames(const context& in, int round,
                                      const std::vector<diff::possible_rename>& possible);

/// Throws `text::error` (refused) where the plan deletes without consent what may only have been renamed.
void require_answers(const context& in, const std::vector<diff::possible_rename>& possible,
                     const plan::plan& whole, const compile::compiled& declared);

} // namespace dbworkflow::command
