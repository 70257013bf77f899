// Loads the declared seeds into a database.
#pragma once

#include "command/context.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"
#include "seed/load.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// What `seed` did to one database.
struct seeded {
  std::string database;
  std::string target;
  std::vector<seed::loaded> files;
};

/// `files`: empty: those of the declaration. In one transaction, under the migrators' lock. Throws
/// `text::error`: refused (protected), failed at file:line, with nothing loaded.
seeded seed(const context& in, workspace& on, const target& to,
            const std::vector<std::filesystem::path>& files);

/// Proves on a scratch database that loading the seeds twice gives what loading them once gives. Throws
/// `text::error` (failed) naming the tables where it does not.
text::exit_code test_seeds(const context& in, workspace& on);

} // namespace dbworkflow::command
