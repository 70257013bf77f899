// The ledger in the database: read, brought up to date, written.
#pragma once

#include "migrate/migrate.hpp"

#include <chrono>
#include <string>

namespace dbworkflow::migrate {

/// Makes the ledger, or brings an older one up to date. Call with the lock held.
void prepare_ledger(postgres::connection& on);

/// Writes down how far a migration is; takes part in the caller's transaction where there is one.
void record(postgres::connection& on, const history::migration& of, std::size_t statements_done,
            bool finished, std::chrono::microseconds took);

} // namespace dbworkflow::migrate
