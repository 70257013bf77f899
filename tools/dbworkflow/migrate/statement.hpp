// Runs one statement of a migration, and tells a refusal at its place in the file.
#pragma once

#include "history/history.hpp"
#include "postgres/connection.hpp"
#include "text/diagnostic.hpp"

#include <string>
#include <vector>

namespace dbworkflow::migrate {

/// `file:line:col: error: the server's words (sqlstate)`, with its detail and hint, and what `consequences`
/// add.
text::diagnostic refusal(const history::migration& of, const sql::statement& at,
                         const postgres::server_error& told);

/// What is sent for a statement: its text; on a throw-away server it is lenient where it makes or drops
/// roles.
std::string text_for(const postgres::connection& on, const history::migration& of, const sql::statement& one);

/// Throws `text::error` (failed) as `refusal` tells.
void run(postgres::connection& on, const history::migration& of, const sql::statement& one);

} // namespace dbworkflow::migrate
