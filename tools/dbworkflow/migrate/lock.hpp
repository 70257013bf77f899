// One migrator at a time: a session lock on the database, gone with whoever holds it.
#pragma once

#include "migrate/migrate.hpp"

namespace dbworkflow::migrate {

class database_lock {
public:
  /// Waits for at most `limit`, telling who holds it. Throws `text::error` (refused) naming the holder.
  database_lock(postgres::connection& on, std::chrono::milliseconds limit, const listener& told);
  ~database_lock();
  database_lock(const database_lock&) = delete;
  database_lock& operator=(const database_lock&) = delete;

private:
  postgres::connection& m_on;
};

} // namespace dbworkflow::migrate
