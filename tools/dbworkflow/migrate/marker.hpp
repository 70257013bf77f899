// The marker in the database: which environment it is, whatever URL leads to it.
#pragma once

#include "postgres/connection.hpp"

#include <optional>
#include <string>

namespace dbworkflow::migrate {

struct marker {
  std::string environment; ///< `prod`
  bool is_protected = false;
};

/// Nothing where the database has none, or no ledger. Throws `server_error` where it may not be read. Changes
/// nothing.
std::optional<marker> read_marker(postgres::connection& on);

/// Replaces the marker; makes the ledger where there is none. Call with the lock held.
void write_marker(postgres::connection& on, const marker& what);

} // namespace dbworkflow::migrate
