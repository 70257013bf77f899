// Tries a migration statement by statement, and keeps what each has done to the schema.
#pragma once

#include "command/lint_group.hpp"
#include "command/workspace.hpp"
#include "lint/rule.hpp"
#include "plan/plan.hpp"

#include <map>
#include <set>
#include <vector>

namespace dbworkflow::command {

/// A danger, and the statement that brings it.
struct tried_hazard {
  plan::hazard danger;
  const sql::statement* by = nullptr;
};

struct trial {
  model::database after;
  std::set<model::object_id> made;
  std::set<model::object_id> changed;
  std::map<model::object_id, const sql::statement*> by; ///< a statement that made or changed it
  std::vector<tried_hazard> hazards;
  std::vector<const sql::statement*> impatient; ///< others wait for them, and they have no limit for that
  std::vector<const sql::statement*> renaming;
};

/// Executes the migration on the connection, which is at the state before it, and reads the catalogs after
/// each statement that may change what is older than the migration, and once after several that cannot.
/// Dangers for what the migration itself has made are none. Throws `migrate::refused_statement`.
trial try_statements(const workspace& on, postgres::connection& at, const history::migration& one);

} // namespace dbworkflow::command
