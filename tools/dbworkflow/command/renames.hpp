// Finds out what is renamed between two states, and plans from the state under its new names.
//
// PostgreSQL renames: on a scratch database in the old state, in a transaction that is rolled back. What its
// catalogs say then is the state from which the plan goes on.
#pragma once

#include "command/column_values.hpp"
#include "command/context.hpp"
#include "command/workspace.hpp"
#include "compile/compile.hpp"
#include "plan/plan.hpp"
#include "postgres/connection.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// What is said of renames.
struct said_renames {
  std::vector<std::string> options;            ///< `--rename`
  const compile::compiled* declared = nullptr; ///< notes beside declared things; none: no files say any
  /// Whoever runs the command is to say what may be renamed where data would be lost else: on a terminal he
  /// is asked, elsewhere it is refused.
  bool ask = false;
  said_values values{};
};

/// A scratch database in the old state; connected to only where something is renamed, and left as it was.
struct old_state {
  std::function<postgres::connection()> connect;
  bool with_ledger = false;
  /// What of it counts; none: all.
  std::function<model::database(const model::database&)> part{};
};

/// What the migrations of a project make.
old_state state_of_history(workspace& on);

/// A plan, and the state that its steps begin with.
struct planned {
  std::unique_ptr<model::database> renamed; ///< none where nothing is renamed: the old state itself
  plan::plan whole;
};

/// As `plan::make_plan`, with renames. The models must outlive the result. Throws `text::error`: usage, for
/// an option that says nothing; failed, for a note that cannot be followed; refused, where an answer is
/// missing.
planned plan_with_renames(const context& in, const said_renames& said, const model::database& from,
                          const model::database& to, const old_state& state, plan::options how = {});

/// A warning for each note that says nothing any more: the state `now` has the new name, or NOT NULL,
/// already.
std::vector<text::diagnostic> stale_notes(const compile::compiled& notes, const model::database& now);

} // namespace dbworkflow::command
