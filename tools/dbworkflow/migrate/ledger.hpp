// The ledger in the database: read, brought up to date, written.
#pragma once

#include "migrate/migrate.hpp"

#include <chrono>
#include <string>

namespace dbworkflow::migrate {

/// True where the server says that there is no such table or schema: there is no ledger.
bool is_absent(const postgres::server_error& refused);

/// Makes the ledger, or brings an older one up to date. Call with the lock held.
void prepare_ledger(postgres::connection& on);

/// What became of the statement after those that are done, where it cannot be in one transaction with the
/// ledger's row.
enum class attempt {
  none,
  sent,   ///< its end is not known yet
  failed, ///< the server refused it; it may have left something half done
};

/// Gives the rows the names and numbers that their migrations have since a rebase. Call with the lock held.
void rename_rows(postgres::connection& on, const std::vector<renamed>& names);

/// How far a migration is.
struct progress {
  std::size_t statements_done = 0;
  bool finished = false;
  attempt next = attempt::none;
  std::chrono::microseconds took{0}; ///< since the last record
};

/// The statement that writes it down, for use in the transaction that it tells of.
std::string record_text(const history::migration& of, const progress& how_far);

/// The statement that makes the ledger forget all migrations; does nothing where there is no ledger.
std::string clear_ledger_text();

} // namespace dbworkflow::migrate
