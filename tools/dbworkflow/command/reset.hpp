// Drops everything that the project owns in a database.
#pragma once

#include "command/context.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// What `reset` did to one database.
struct emptied {
  std::string database;
  std::string target;
  std::vector<std::string> dropped; ///< a line each
  std::int64_t rows = 0;            ///< that were in its tables
  bool done = false;                ///< false: a dry run, or somebody said no
};

/// Asks first; `--yes` answers. Throws `text::error`: refused (protected; nobody to ask), failed (what others
/// own needs what is to go).
emptied reset(const context& in, workspace& on, const target& to, bool dry_run);

} // namespace dbworkflow::command
