// Tells the mistakes of people from the errors that only follow from them.
#pragma once

#include "compile/task.hpp"

#include <deque>
#include <vector>

namespace dbworkflow::compile {

/// The failed tasks that are worth telling: those whose error does not come from another one that failed. Of
/// a circle of tasks that wait for each other all are.
std::vector<const task*> independent_failures(const std::vector<schema_file>& files,
                                              const std::deque<task>& tasks);

/// True where a failed task would have made what the error says is missing.
bool follows_from_failure(const std::vector<schema_file>& files, const std::deque<task>& tasks,
                          const postgres::server_error& error);

} // namespace dbworkflow::compile
