// Looks at the bodies of routines that were made before everything they speak of was there.
#pragma once

#include "compile/session.hpp"
#include "compile/task.hpp"

#include <deque>
#include <vector>

namespace dbworkflow::compile {

/// Tasks whose body is wrong get the error. Changes nothing in the database.
void check_routines(session& on, const std::vector<schema_file>& files, std::deque<task>& tasks);

} // namespace dbworkflow::compile
