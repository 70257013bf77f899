// Finds the place in a source that a server's error is about.
#pragma once

#include "compile/task.hpp"

#include <optional>
#include <string>

namespace dbworkflow::compile {

/// The routine in whose body it went wrong, as the server's context names it: `half`; nothing where the
/// statement itself is wrong, or is what makes the routine.
std::optional<std::string> routine_at_fault(const schema_file& in, const task& failed);

/// Where `failed` has the mistake its error speaks of: the server's position, else the name that its message
/// quotes (the routine's, where it is one that went wrong), else the line of a body that its context tells,
/// else the begin of the statement.
sql::extent place_of_error(const schema_file& in, const task& failed);

} // namespace dbworkflow::compile
