// Turns a server's error into the name that it says is missing.
#pragma once

#include "postgres/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::compile {

enum class missing_kind { table, type, column, routine, schema, role, other };

struct missing_name {
  missing_kind kind = missing_kind::other;
  std::string schema; ///< where it is given
  std::string name;
  std::string table; ///< of a column, where it is given
};

/// Nothing where the error is not that something is missing.
std::optional<missing_name> missing_in(const postgres::server_error& error);

/// True where the error is that something is there already.
bool is_duplicate(const postgres::server_error& error);

/// What stands between double quotes, in its order; names with a schema as they are.
std::vector<std::string> quoted_in(const std::string& message);

/// The last part of a dotted name as messages show it.
std::string last_part(const std::string& dotted);

} // namespace dbworkflow::compile
