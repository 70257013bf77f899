// Finds out what rows get in a column that becomes NOT NULL, and what values become when a column's type
// changes.
//
// Notes beside columns, options and answers say it, as expressions; PostgreSQL judges them when the plan is
// proven.
#pragma once

#include "command/context.hpp"
#include "compile/compile.hpp"
#include "plan/plan.hpp"
#include "postgres/connection.hpp"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dbworkflow::command {

/// What is said on the command line.
struct said_values {
  std::vector<std::string> backfills;   ///< `--backfill`: `table.column=expression`
  std::vector<std::string> conversions; ///< `--using`
  /// Whoever runs the command is to say what is missing: on a terminal he is asked, elsewhere it is refused.
  bool ask = false;
};

/// `--backfill` and `--using`.
void add_value_options(CLI::App& to, std::vector<std::string>& backfills,
                       std::vector<std::string>& conversions);

/// Adds what notes and options say. `declared` may be null. Throws `text::error`: usage, for an option that
/// is about no column; failed, for a note beside a column whose rows get their default.
void read_values(const said_values& said, const compile::compiled* declared, const model::database& from,
                 const model::database& to, plan::options& how);

/// A column of which something is to be said, or else rows may stand in the plan's way.
struct open_value {
  enum class sort { rows, conversion };
  sort what = sort::rows;
  const plan::step* step = nullptr;
};

/// Conversions for which PostgreSQL has a cast of its own are added to `how`; true where the plan is to be
/// made again for that. Throws `postgres::server_error`.
bool find_casts(const plan::plan& whole, const std::function<postgres::connection()>& connect,
                plan::options& how);

std::vector<open_value> open_values(const plan::plan& whole);

/// Asks for each; true where the plan is to be made again. Call only on a terminal. Throws `text::error`
/// (refused) where the input ends.
bool ask_values(const context& in, const std::vector<open_value>& open, plan::options& how);

/// Throws `text::error` (refused) for those without consent.
void require_values(const context& in, const std::vector<open_value>& open,
                    const compile::compiled& declared);

/// Throws `text::error` (usage) for an option that no step follows.
void require_followed(const said_values& said, const model::database& to, const plan::plan& whole);

/// Runs a proof of the plan; an expression that PostgreSQL refuses is told at the place where it was written.
void at_their_places(const plan::plan& whole, const compile::compiled& declared,
                     const std::function<void()>& proof);

} // namespace dbworkflow::command
