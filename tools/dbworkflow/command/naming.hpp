// Turns changes into a telling name for a migration.
#pragma once

#include "diff/change.hpp"

#include <string>
#include <vector>

namespace dbworkflow::command {

/// `create_users_and_orders`, `add_users_display_name`, `drop_orders_note`, `change_users_and_3_more`.
std::string derived_name(const std::vector<diff::change>& changes);

} // namespace dbworkflow::command
