// Applies one migration, section by section, and writes it down in the ledger.
#pragma once

#include "migrate/migrate.hpp"

namespace dbworkflow::migrate {

/// `row` is the ledger's row of a migration that an earlier run has begun. Throws `text::error`: failed, at
/// the statement that the server refused, with what was rolled back and what stands in its hints; refused, at
/// one that was cut short and that `wanted` does not decide on, or that did not get its locks while `wanted`
/// has it wait. What the migration SETs stays set:
/// `reset_session` gives it back, with which the next migration begins by itself.
void apply(postgres::connection& on, const history::migration& one, const applied* row, const options& wanted,
           const listener& told);

/// The same for statements that stand in no history and that the ledger does not know of: one by one in their
/// sections, each of which is there whole or not at all. `at_last` (SQL; may be empty) is committed together
/// with the last of them. Call with the lock held. Throws as `apply`.
void execute(postgres::connection& on, const history::migration& what, const std::string& at_last,
             const listener& told);

} // namespace dbworkflow::migrate
