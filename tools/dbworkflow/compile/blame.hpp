// Finds the place in a source that a server's error is about.
#pragma once

#include "compile/task.hpp"

namespace dbworkflow::compile {

/// Where `failed` has the mistake its error speaks of: the server's position, else the name that its message
/// quotes, else the line of a body that its context tells, else the begin of the statement.
sql::extent place_of_error(const schema_file& in, const task& failed);

} // namespace dbworkflow::compile
