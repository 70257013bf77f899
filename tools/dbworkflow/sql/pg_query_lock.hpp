// Lets one thread at a time into libpg_query.
#pragma once

#include <mutex>

namespace dbworkflow::sql {

/// libpg_query redirects standard error while it works; two threads in it at once would lose it for good.
std::unique_lock<std::mutex> lock_pg_query();

} // namespace dbworkflow::sql
