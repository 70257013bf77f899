// Plans what brings a live database to a wanted schema, and proves it on a copy of that database's schema.
#pragma once

#include "command/ownership.hpp"
#include "command/renames.hpp"
#include "command/workspace.hpp"
#include "history/history.hpp"
#include "plan/plan.hpp"
#include "postgres/connection.hpp"

#include <memory>
#include <string>

namespace dbworkflow::command {

/// Steps and changes point into the models: may be moved, not copied.
struct live_plan {
  model::database whole;  ///< the live database, as its own server prints it
  model::database before; ///< of it, what is the project's; as a scratch server prints it
  model::database after;
  std::unique_ptr<model::database> renamed; ///< `before` under its new names, where something is renamed
  plan::plan steps;
  history::migration statements; ///< what `carry_out` takes

  live_plan(model::database found, const std::string& name);
  live_plan(live_plan&&) = default;
  live_plan(const live_plan&) = delete;
  [[nodiscard]] bool empty() const { return steps.steps.empty(); }
};

struct live_options {
  std::string name; ///< what errors call the statements
  bool by_rows = true;
  said_renames renames{};
};

/// `wanted`: what the project's part of the database is to be.
/// Nothing is written. Throws `text::error` (failed) where the statements do not reach it on the copy, with
/// the server's words or what is left, or, with a proof by rows, where made-up rows do not survive and no
/// hazard says so.
live_plan plan_live(const context& in, workspace& on, postgres::connection& live, const ownership& own,
                    const model::database& wanted, const live_options& how);

/// Throws `text::error` (difference) where the database is no longer what was planned for.
void require_unchanged(const workspace& on, postgres::connection& live, const live_plan& planned);

} // namespace dbworkflow::command
