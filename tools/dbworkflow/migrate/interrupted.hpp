// Looks what became of a statement outside of any transaction that an earlier run did not bring to an end.
#pragma once

#include "migrate/ledger.hpp"
#include "migrate/migrate.hpp"

namespace dbworkflow::migrate {

enum class ending {
  done,     ///< its effect is there: go on with the next
  not_done, ///< nothing of it is there, or it does no harm twice
};

/// Call with the lock held, which the earlier run's session kept for as long as the server was at work for
/// it. An index that CREATE INDEX CONCURRENTLY has left unfinished is dropped. Throws `text::error` (refused)
/// where nobody can tell, and `wanted` does not say.
ending look_at(postgres::connection& on, const history::migration& of, const sql::statement& one,
               attempt earlier, interrupted wanted);

} // namespace dbworkflow::migrate
