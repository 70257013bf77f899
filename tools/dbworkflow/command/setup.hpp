// Generates if needed, then migrates.
#pragma once

#include "command/context.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

/// What `setup` did for one database.
struct set_up {
  std::string database;
  std::string migration;            ///< tag; empty: none was written
  std::vector<std::string> applied; ///< tags
};

/// Throws as `generate` and `migrate`.
set_up setup(const context& in, workspace& on, const target& to);

} // namespace dbworkflow::command
