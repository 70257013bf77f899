// Finds the privileges that an object is made with, because of default privileges.
#pragma once

#include "model/database.hpp"

namespace dbworkflow::plan {

/// What `from` grants on an object that is made by who applies the plan; default privileges change after all
/// else, so those of the old state hold.
model::grants_list grants_at_birth(const model::database& from, const model::object& made);

/// The same for the sequence of an identity column in `schema`.
model::grants_list grants_at_birth_of_sequence(const model::database& from, const std::string& schema);

} // namespace dbworkflow::plan
