// Turns steps into SQL.
#pragma once

#include "plan/plan.hpp"

#include <string>
#include <vector>

namespace dbworkflow::render {

/// The statements of a step, each without its semicolon.
std::vector<std::string> statements(const plan::step& one);

/// The SQL part of a migration: statements ended by ";\n" with blank lines between objects, hazard directives
/// before the statement they belong to, section directives where the transaction boundary changes. Empty for
/// an empty plan.
std::string migration_sql(const plan::plan& whole);

} // namespace dbworkflow::render
