// Puts rows into every table of a database that can hold some, so that a plan can be tried on them.
#pragma once

#include "postgres/connection.hpp"
#include "rows/catalog.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dbworkflow::rows {

/// Schema and name of a table.
using table_name = table_names::value_type;

/// Rows that were seen in another state of the schema: the texts of columns, by their names.
using known_rows = std::map<table_name, std::vector<std::map<std::string, postgres::value>>>;

struct wish {
  std::optional<table_names> tables; ///< and what they refer to; none: all
  std::set<table_name> empty;        ///< tables that are to have no rows
  known_rows like;                   ///< rows to prefer, where the table takes them
};

/// The reason of tables that were wished to be empty.
inline constexpr const char* wished_empty = "is to be empty";

struct filled_table {
  oid id;
  std::string schema;
  std::string name;
  std::size_t rows = 0; ///< those it had before, or has now; 0: none was found that it takes
  std::string reason;   ///< why there are none, or no more
};

/// Fills tables that have no rows yet with a few each, the same ones each time: with and without NULLs, with
/// extremes. Triggers and rules do not fire where the role may say so; constraints hold, foreign keys too.
/// Tables whose rows are those of their partitions are not told. Throws `postgres::server_error`.
std::vector<filled_table> fill(postgres::connection& on, const wish& wanted);

} // namespace dbworkflow::rows
