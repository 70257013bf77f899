// What loading rows into a table depends on: its columns and keys.
#pragma once

#include "seed/rows.hpp"

#include <string>
#include <vector>

namespace dbworkflow::seed {

struct table_column {
  std::string name;
  bool is_generated = false;
  bool is_identity_always = false;
  bool is_json = false;
  bool is_array = false;
  std::string sequence; ///< that gives it values; as SQL takes it; empty where there is none
};

struct table {
  std::string oid;
  std::string name; ///< as SQL takes it
  std::vector<table_column> columns;
  std::vector<std::vector<std::string>> keys; ///< that ON CONFLICT can name, the primary key first

  [[nodiscard]] const table_column* find(const std::string& column) const;
  /// The first key that is wholly among the columns; empty where none is.
  [[nodiscard]] std::vector<std::string> key_among(const std::vector<std::string>& given) const;
};

/// The oid of a table, by the search path where no schema is given; empty where there is none.
std::string find_table(postgres::connection& on, const std::string& schema, const std::string& name);

/// The table that the rows are for. Throws `text::error` (failed) at the file where there is none, or it has
/// not these columns, with the nearest name.
table table_for(postgres::connection& on, const row_set& rows);

} // namespace dbworkflow::seed
