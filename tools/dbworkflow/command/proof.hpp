// Proves a migration: applied to the old state, it must give the new one exactly.
#pragma once

#include "command/row_proof.hpp"
#include "command/workspace.hpp"
#include "model/database.hpp"
#include "plan/plan.hpp"
#include "postgres/scratch.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

/// SQL as a migration of its own that stands in no history; `name` is what errors call it.
history::migration loose_migration(const std::string& name, const std::string& sql);

/// Executes one migration on a scratch database, as a history that is replayed does. Throws
/// `migrate::refused_statement`, `text::error` (failed).
void execute(postgres::connection& on, const history::migration& one);

/// A scratch database with the first `count` migrations applied; copied from a template where one is there.
postgres::scratch_database at_point(postgres::scratch_server& on, const history::history& files,
                                    std::size_t count);

/// Applies `proposed` to `old_state`, reads the catalogs back and compares: the changes that are left, a line
/// each. Throws `text::error` (failed) with the server's words where a statement fails.
std::vector<std::string> left_after(postgres::scratch_database& old_state, const history::migration& proposed,
                                    const model::database& wanted, bool with_ledger);

/// A plan that is to be proven. The pointers must outlive the proof.
struct plan_proof {
  const history::migration* proposed = nullptr; ///< the plan as SQL
  const plan::plan* whole = nullptr;
  const model::database* from = nullptr;
  const model::database* to = nullptr;
  bool with_ledger = false;
  bool with_rows = true; ///< rows are put into the tables that the plan touches, and must survive
  std::function<postgres::scratch_database()> fresh; ///< a database in the old state; another each time
  std::optional<postgres::scratch_database> first;   ///< one that is there already
};

struct proven {
  std::vector<std::string> left; ///< differences to the new state, a line each; empty: proven
  row_outcome rows;
};

/// Applies the plan to the old state, reads the catalogs back and compares; rows that were put in before must
/// be there. Throws `text::error` (failed) where a statement fails, and where rows or values are lost that no
/// hazard of the plan speaks of.
proven try_plan(plan_proof what);

/// As `try_plan`, for the migration that a declaration needs: throws with the difference where one is left.
row_outcome prove(plan_proof what);

/// A scratch database with the schema of a model, made as a plan from nothing makes it. Throws `text::error`
/// (failed).
postgres::scratch_database recreate(postgres::scratch_server& on, const model::database& what);

} // namespace dbworkflow::command
