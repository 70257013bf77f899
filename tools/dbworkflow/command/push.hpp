// Makes a live database equal the declared schema, without migrations.
#pragma once

#include "command/context.hpp"
#include "command/stakes.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace dbworkflow::command {

struct push_options {
  bool interactive = false; ///< shows the SQL and asks
  bool dry_run = false;
  std::vector<std::string> renames{};     ///< `[kind ]old=new`
  std::vector<std::string> backfills{};   ///< `column=expression`
  std::vector<std::string> conversions{}; ///< the same, of `--using`
  std::chrono::milliseconds lock_wait{std::chrono::minutes(5)};
};

/// What `push` did to one database.
struct pushed {
  std::string database;
  std::string target;
  std::vector<std::string> changes; ///< a line each
  std::vector<loss> losses;
  std::string sql;
  bool done = false; ///< false: nothing to do, or a dry run
};

/// Throws `text::error`: refused (protected, data loss without consent, a question without a terminal),
/// failed (the plan could not be proven, or a statement failed), difference (the database changed meanwhile).
pushed push(const context& in, workspace& on, const target& to, const push_options& wanted);

} // namespace dbworkflow::command
