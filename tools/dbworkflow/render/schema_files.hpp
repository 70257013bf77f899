// Turns the plan that makes a schema from nothing into schema files.
#pragma once

#include "plan/plan.hpp"

#include <map>
#include <string>

namespace dbworkflow::render {

/// SQL by file name: a file for each table and view with all that belongs to it (`orders.sql`, outside of
/// schema public `shop.orders.sql`), the others by their kind (`enums.sql`). Names are safe on every system.
std::map<std::string, std::string> schema_files(const plan::plan& from_nothing);

} // namespace dbworkflow::render
