// Rows for one table as a file gives them.
#pragma once

#include "postgres/connection.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace dbworkflow::seed {

struct row_set {
  std::string path;   ///< as shown in messages
  std::string schema; ///< empty: the table is found by the search path
  std::string table;
  std::vector<std::string> columns;
  /// By row and column: PostgreSQL's text form; with `is_json`, JSON texts.
  std::vector<std::vector<postgres::value>> rows;
  std::vector<std::size_t> lines; ///< where each row begins, from 1
  bool is_json = false;
};

} // namespace dbworkflow::seed
