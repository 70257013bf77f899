// Turns several queries into results of one moment, and leaves the connection as it was.
#pragma once

#include "postgres/connection.hpp"

namespace dbworkflow::postgres::introspection {

/// While it lives, queries see one moment of the database, and settings made with `set_config(…, true)` end
/// with it.
///
/// On a connection without an open transaction it is a transaction of its own: repeatable read, read only. In
/// a transaction of the caller it is a savepoint that is rolled back to, which gives settings their former
/// values; what the queries see is then as consistent as the caller's isolation level makes it, and includes
/// what the caller did.
class snapshot {
public:
  explicit snapshot(connection& on);
  ~snapshot(); ///< gives up where `finish` was not called; the connection may be lost
  snapshot(const snapshot&) = delete;
  snapshot& operator=(const snapshot&) = delete;

  void finish();

private:
  connection& m_on;
  bool m_nested = false;
  bool m_open = false;
};

} // namespace dbworkflow::postgres::introspection
