// Runs a program with a database of its own.
#pragma once

#include "command/context.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

/// Makes a database with all migrations applied, through the ledger, and where `seeded` with the declared
/// seeds; runs the program with its URL in DATABASE_URL, and drops the database. Gives the program's exit
/// code. Throws `text::error`: failed where a seed does not load or the program cannot be started, usage
/// where no seeds are declared.
text::exit_code run_with_database(const context& in, const std::vector<std::string>& words, bool seeded);

} // namespace dbworkflow::command
