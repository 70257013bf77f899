// Carries statements out on a live database that its ledger does not know as a migration: push, reset,
// rollback.
#pragma once

#include "command/context.hpp"
#include "history/history.hpp"
#include "migrate/migrate.hpp"
#include "postgres/connection.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace dbworkflow::command {

struct execution {
  std::string subject; ///< who speaks: `shop @ staging`
  /// Called with the lock held, before the first statement: throws where what was planned no longer fits.
  std::function<void()> look_again{};
  /// SQL that is committed together with the last section; runs also where there are no statements.
  std::string at_last{};
  std::chrono::milliseconds lock_wait{std::chrono::minutes(5)};
};

/// Under the migrators' lock; each section is there whole or not at all, and Ctrl-C ends it as a failure that
/// tells what remains. `what` comes from `loose_migration`. Throws `text::error`: failed, at the statement;
/// refused, where the lock was not had in time.
void carry_out(const context& in, postgres::connection& on, const history::migration& what,
               const execution& how);

} // namespace dbworkflow::command
