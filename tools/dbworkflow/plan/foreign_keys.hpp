// Finds the foreign keys that cannot be dropped by dropping their tables.
#pragma once

#include "model/database.hpp"

#include <functional>

namespace dbworkflow::plan {

/// True for a foreign key without which its table, or the one that it refers to, could not be dropped. `goes`
/// tells which tables do.
bool goes_before_its_table(const model::database& from, const model::object& any,
                           const std::function<bool(const model::object_id&)>& goes);

/// True where a foreign key refers to the table, given by its qualified name.
bool is_referenced(const model::database& in, const std::string& table);

} // namespace dbworkflow::plan
