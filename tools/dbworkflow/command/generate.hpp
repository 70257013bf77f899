// Compares history with the declared schema and writes the next migration.
#pragma once

#include "command/context.hpp"
#include "command/workspace.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

struct generate_options {
  std::string name;                       ///< empty: DBWORKFLOW_NAME, else derived
  bool custom = false;                    ///< an empty migration for hand-written SQL
  bool from_database = false;             ///< what was changed in the database by hand
  bool amend = false;                     ///< take in the hand-made edit of the newest migration
  bool data_proof = true;                 ///< try the plan on rows
  std::vector<std::string> renames{};     ///< `[kind ]old=new`
  std::vector<std::string> backfills{};   ///< `column=expression`
  std::vector<std::string> conversions{}; ///< the same, of `--using`

  [[nodiscard]] bool say_something() const {
    return !renames.empty() || !backfills.empty() || !conversions.empty();
  }
};

/// What `generate` did for one database.
struct generated {
  std::string database;
  std::string tag;                            ///< empty: no migration was written
  std::vector<std::filesystem::path> written; ///< absolute
  std::vector<std::string> changes;           ///< one line each
  std::string hazards = "[]";                 ///< see report::hazards_json
  std::string sql;
};

generated generate(const context& in, workspace& on, const generate_options& wanted);

} // namespace dbworkflow::command
