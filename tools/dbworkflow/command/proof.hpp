// Proves a migration: applied to the old state, it must give the new one exactly.
#pragma once

#include "command/workspace.hpp"
#include "model/database.hpp"
#include "postgres/scratch.hpp"

namespace dbworkflow::command {

/// Applies the last migration of `with` to `old_state`, reads the catalogs back and compares. Throws
/// `text::error` (failed) with the difference where they are not equal, or with the server's words where a
/// statement fails.
void prove(const workspace& on, postgres::scratch_database& old_state, const history::migration& proposed,
           const model::database& wanted);

} // namespace dbworkflow::command
