// Turns a CREATE TABLE with inline foreign keys into one without, and statements that add them.
#pragma once

#include "compile/task.hpp"

#include <vector>

namespace dbworkflow::compile {

/// The same statement without any of its foreign keys.
task without_foreign_keys(const std::vector<schema_file>& files, const task& create_table);

/// One statement per foreign key, in their order: PostgreSQL names them as it would have done inside the
/// table.
std::vector<task> foreign_key_tasks(const std::vector<schema_file>& files, const task& create_table);

} // namespace dbworkflow::compile
