// Brings the target database to the head of history, and tells it as it happens.
#pragma once

#include "command/context.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"
#include "migrate/migrate.hpp"

namespace dbworkflow::command {

/// What `migrate` did for one database.
struct migrated {
  std::string database;
  std::string target;
  std::vector<std::string> applied; ///< tags, in their order
  std::vector<std::string> planned; ///< dry run: what would be applied
  std::size_t applied_before = 0;
  std::optional<bool> agrees = true; ///< the database is what the history makes; nothing: not known
};

migrated migrate(const context& in, workspace& on, const target& to, const migrate::options& wanted);

} // namespace dbworkflow::command
