// Proves on rows: put into the old state before a migration is applied, they must be there afterwards.
#pragma once

#include "postgres/scratch.hpp"
#include "rows/filling.hpp"
#include "rows/witness.hpp"
#include "text/diagnostic.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// What a migration is tried with.
struct row_trial {
  std::function<void(postgres::connection&)> apply;  ///< throws `migrate::refused_statement`
  std::function<postgres::scratch_database()> fresh; ///< another database in the old state
  std::optional<rows::table_names> tables;           ///< those that need rows; none: all
  /// Called on the database that the migration was applied to; throws where it is not what it should be.
  std::function<void(postgres::connection&)> check;
  /// A database that `fresh` would give, for the first try.
  std::optional<postgres::scratch_database> first;
};

struct row_outcome {
  std::vector<rows::filled_table> filled; ///< of the try that went through
  std::vector<rows::finding> findings;    ///< what became of the rows
  std::vector<text::diagnostic>
      depends;                      ///< statements (as `line`) that fail on rows which the old state allows
  std::vector<std::string> without; ///< tables that had to be empty for the migration to go through
  std::optional<postgres::scratch_database> at; ///< where it was applied
};

/// Integrity constraints, and values that a type or cast does not take: the fault is that of rows.
bool is_about_data(const std::string& sqlstate);

/// Applies the migration to a database with rows. Where it fails for what rows hold, it is tried again with
/// rows that the new state takes, then with the tables empty that the statement speaks of. Throws
/// `text::error` (failed) where a statement fails for another reason, and what `check` throws.
row_outcome try_on_rows(row_trial what);

/// Tables that can hold rows and for which none were found, a line each with the reason.
std::vector<std::string> left_empty(const row_outcome& of);

/// `depends on data: ALTER TABLE …: column "email" contains null values`.
std::vector<std::string> told_dependence(const row_outcome& of);

} // namespace dbworkflow::command
