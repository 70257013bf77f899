// Sends rows to a table by COPY.
#pragma once

#include "postgres/connection.hpp"

#include <functional>
#include <string>
#include <vector>

namespace dbworkflow::postgres {

/// Calls `next` for each row until it gives null. `table` and `columns` are names that SQL takes without
/// quotes. Throws `server_error`, whose context names the number of the row.
void copy_rows(connection& to, const std::string& table, const std::vector<std::string>& columns,
               const std::function<const std::vector<value>*()>& next);

} // namespace dbworkflow::postgres
