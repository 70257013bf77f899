// Finds the types that do not exist behind the first one of a statement: a server stops at the first.
#pragma once

#include "compile/session.hpp"
#include "compile/task.hpp"

#include <deque>
#include <vector>

namespace dbworkflow::compile {

/// Tasks that failed for a type get the errors behind it in `further`. Changes nothing in the database.
void find_type_mistakes(session& on, const std::vector<schema_file>& files, std::deque<task>& tasks);

} // namespace dbworkflow::compile
