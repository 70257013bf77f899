// Tells whether declaration, history and a live database say the same.
#pragma once

#include "command/context.hpp"
#include "command/workspace.hpp"
#include "diff/change.hpp"
#include "postgres/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// How the declaration stands to the history, without a server.
enum class declaration_state {
  current, ///< the snapshot was made from these sources
  changed, ///< the sources have changed since
  unknown, ///< there is no usable snapshot
};
declaration_state offline_state(workspace& on);
/// The same; where only the text may have changed, what it says is compiled and counts, if there is a server
/// to do so.
declaration_state state_of_declaration(workspace& on);

/// Why the database cannot be compared with the history; nothing where it can be.
std::optional<std::string> why_not_compared(workspace& on, const postgres::connection& live);

/// What a database has that the history did not make, and the other way round (from history to database),
/// without what the project ignores. The models are kept for as long as the value lives: the changes point
/// into them.
struct drift {
  model::database expected;
  model::database found;
  std::vector<diff::change> changes;
};
drift find_drift(workspace& on, postgres::connection& live);

/// True where a database that is not what the history made of it is what is declared: pushed to. False
/// without a server to compile the declaration on.
bool is_as_declared(workspace& on, const drift& found);
inline constexpr const char* pushed_text = "declared = database; the history does not know of it";

/// Makes what the project ignores in `expected` as it was found: no plan touches it.
void keep_ignored(const workspace& on, model::database& expected, const model::database& found);

/// After a run: `declared = history = database`, or what is not equal. True where history and database agree;
/// nothing where that cannot be found out here, which is told too.
std::optional<bool> tell_agreement(const context& in, workspace& on, postgres::connection& live,
                                   const std::string& subject);

} // namespace dbworkflow::command
