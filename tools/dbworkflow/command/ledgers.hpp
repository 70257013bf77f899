// Asks every database that the project names what it has applied.
#pragma once

#include "command/context.hpp"
#include "command/workspace.hpp"
#include "migrate/migrate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

struct asked_ledger {
  std::string label;
  std::string environment;                           ///< `local`, `staging`; empty for a URL that was given
  std::optional<std::vector<migrate::applied>> rows; ///< none: it could not be asked
  std::string why_not;
};

/// The local database where it was ever made, each named environment, and the database that --url or
/// DATABASE_URL names.
std::vector<asked_ledger> ledgers_of(const context& in, workspace& on);

/// The row that stands for a migration, also under a name it had before; null where there is none.
const migrate::applied* row_of(const std::vector<migrate::applied>& rows, const history::migration& one);

/// What to name as the point before the latest migration.
std::string before(const history::history& of);

} // namespace dbworkflow::command
