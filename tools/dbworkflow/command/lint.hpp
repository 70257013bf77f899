// Finds what is dangerous or unusual in migrations.
#pragma once

#include "command/context.hpp"
#include "command/workspace.hpp"
#include "lint/rule.hpp"

#include <map>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// One thing that was found, at its place.
struct lint_finding {
  std::string rule;   ///< of a convention, or the name of a hazard
  std::string object; ///< `column public.orders.note`; empty: the statement itself
  text::diagnostic told;
};

using rule_levels = std::map<std::string, lint::level>;

/// Executes the migrations from number `begin` on, up to `end`, on a scratch database, statement by
/// statement, and looks at what each does. Throws `text::error` (failed) where one cannot be executed.
std::vector<lint_finding> lint_migrations(workspace& on, std::size_t begin, std::size_t end,
                                          const rule_levels& levels);

/// Looks at the newest migration of each database.
text::exit_code test_lint(const context& in, workspace& on);

} // namespace dbworkflow::command
