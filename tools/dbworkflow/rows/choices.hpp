// Finds the values that the columns of tables may have.
#pragma once

#include "rows/draft.hpp"

#include <map>
#include <vector>

namespace dbworkflow::rows {

/// For each table, for each of its columns: values that its type takes, those first that constraints speak
/// of. The server is asked once about all that only it can know. Empty for generated columns and where none
/// was found.
std::map<oid, std::vector<std::vector<cell>>> find_choices(postgres::connection& on, const catalog& of);

/// Makes what `find_choices` and attempts need, for the session. Throws `postgres::server_error` where there
/// is no PL/pgSQL.
void prepare_attempts(postgres::connection& on);

/// What the server said to a statement that was tried.
struct attempt {
  std::string code; ///< 00000: done
  std::string rule; ///< the constraint that was broken
  std::string part; ///< the column that must not be NULL
  std::string message;
};

attempt try_statement(postgres::connection& on, const std::string& sql);

} // namespace dbworkflow::rows
