// The headers as plain values that hold final C++ names: all decisions, no text.
#pragma once

#include "codegen/codegen.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::codegen {

struct enum_design {
  std::string name;  ///< `mood`
  std::string space; ///< `shop::db`
  std::string comment;
  std::vector<std::pair<std::string, std::string>> values; ///< C++ name, SQL text
};

struct member_design {
  std::string name;     ///< C++
  std::string sql_name; ///< quoted
  std::string constant; ///< name of its constant in `X_columns`
  std::string type;     ///< without optional
  std::string comment;
  bool optional = false;      ///< may be NULL
  bool in_insert = false;     ///< a value can be given
  bool must_be_given = false; ///< no default, not null
};

/// Finds one row by a key.
struct finder_design {
  std::string name; ///< `find`, `find_by_email`
  std::vector<std::size_t> members;
};

struct row_design {
  std::string header;       ///< `shop/orders.hpp`
  std::string space;        ///< `shop::db`
  std::string name;         ///< `orders`
  std::string new_name;     ///< `orders_new`; empty for views
  std::string columns_name; ///< `orders_columns`
  std::string table;        ///< `public.orders`, quoted
  std::string comment;
  std::vector<member_design> members;
  std::vector<finder_design> finders;
  std::vector<std::size_t> order; ///< members of the primary key
  bool needs_json = false;
  bool needs_enum = false;
};

struct design {
  std::string database; ///< folder
  std::string root;     ///< `shop::db`
  std::string fingerprint;
  std::string last_migration;
  std::vector<enum_design> enums;
  std::vector<row_design> rows;
  bool needs_json = false;
};

/// Throws `text::error` (failed) naming column and type where a type has no C++ form.
design make_design(const model::database& from, const options& wanted);

} // namespace dbworkflow::codegen
