// Remembers the rows of tables, and tells what has become of them.
#pragma once

#include "postgres/connection.hpp"
#include "rows/catalog.hpp"
#include "rows/filling.hpp"

#include <map>
#include <string>
#include <vector>

namespace dbworkflow::rows {

struct seen_table {
  oid id;
  std::string schema;
  std::string name;
  bool partitioned = false;
  std::string file; ///< another one when the table was rewritten
  std::vector<column> columns;
  std::vector<std::vector<postgres::value>> rows; ///< the texts of all columns
  /// By place in `columns`, for those of composite values: what these hold, row by row.
  std::map<std::size_t, std::vector<postgres::value>> held{};
};

using witness = std::vector<seen_table>;

/// The rows of these tables. Throws `postgres::server_error`.
witness look(postgres::connection& on, const std::vector<filled_table>& at);

/// The rows of `now` under the names that tables and columns had `before`, for `wish::like`.
known_rows known(const witness& before, const witness& now);

/// The names that these tables have now; those that are no more are left out.
table_names names_now(postgres::connection& on, const witness& of);

/// What has become of rows. Names are those that table and column had before.
struct finding {
  enum class sort {
    table_gone,
    table_remade, ///< another table has its name
    rows_gone,
    column_gone,
    values_changed,
    values_converted, ///< the column's type is another, and PostgreSQL's own cast gives other values
    rewritten,        ///< the file is another; harmless by itself
  };
  sort what = sort::rows_gone;
  std::string schema;
  std::string table;
  std::string column; ///< of column_gone, values_*
  std::string text;   ///< `3 of 5 rows of public.orders are gone`
};

/// Compares what was seen with what is there. A NULL that has a value now is no loss where NULL is not
/// allowed any more. Throws `postgres::server_error`.
std::vector<finding> compare(postgres::connection& on, const witness& before);

} // namespace dbworkflow::rows
