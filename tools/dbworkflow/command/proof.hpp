// Proves a migration: applied to the old state, it must give the new one exactly.
#pragma once

#include "command/workspace.hpp"
#include "model/database.hpp"
#include "postgres/scratch.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

/// SQL as a migration of its own that stands in no history; `name` is what errors call it.
history::migration loose_migration(const std::string& name, const std::string& sql);

/// Applies `proposed` to `old_state`, reads the catalogs back and compares: the changes that are left, a line
/// each. Throws `text::error` (failed) with the server's words where a statement fails.
std::vector<std::string> left_after(postgres::scratch_database& old_state, const history::migration& proposed,
                                    const model::database& wanted, bool with_ledger);

/// As `left_after` for the migration that a declaration needs. Throws `text::error` (failed) with the
/// difference where one is left.
void prove(const workspace& on, postgres::scratch_database& old_state, const history::migration& proposed,
           const model::database& wanted);

/// A scratch database with the schema of a model, made as a plan from nothing makes it. Throws `text::error`
/// (failed).
postgres::scratch_database recreate(postgres::scratch_server& on, const model::database& what);

} // namespace dbworkflow::command
