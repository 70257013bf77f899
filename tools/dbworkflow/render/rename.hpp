// Turns a new name into SQL.
#pragma once

#include "plan/plan.hpp"

#include <string>

namespace dbworkflow::render {

/// One statement, without its semicolon. Schema or name differs, not both.
std::string rename_statement(const diff::rename& one);

} // namespace dbworkflow::render
