// The names of scratch databases: by them, and by locks, those of ended processes are known.
#pragma once

#include "postgres/connection.hpp"

#include <string>

namespace dbworkflow::postgres {

/// Who owns scratch databases on a server: one value of `scratch_server`.
class scratch_owner {
public:
  scratch_owner();
  /// Says on the server that we live, for as long as `on` does.
  void announce(connection& on) const;
  /// A name that no other database has, there or elsewhere.
  std::string next_name();
  /// The name of what belongs to us alone and is called `name`.
  [[nodiscard]] std::string own_name(const std::string& name) const;

private:
  std::string m_token; ///< 16 hexadecimal digits
  int m_count = 0;
};

/// What databases on servers of others are commented with: who made them, and when.
std::string scratch_comment();

/// Drops the databases of owners that have ended. On a server of others, those only that have our comment.
void sweep_databases(connection& by, bool is_own_server);

/// Drops a database that may be marked as a template.
void drop_template(connection& by, const std::string& name);

void drop_database(connection& by, const std::string& name);

} // namespace dbworkflow::postgres
