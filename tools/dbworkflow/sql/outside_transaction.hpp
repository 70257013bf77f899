// Tells which statements PostgreSQL refuses inside a transaction block.
#pragma once

#include "sql/token.hpp"

#include <string_view>

namespace dbworkflow::sql {

/// `tag` is that of the statement; the reader stands at its first token.
bool runs_outside_transaction(std::string_view tag, token_reader statement);

} // namespace dbworkflow::sql
