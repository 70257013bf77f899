// Takes out of the steps what a change of a composite type does to the tables that are of it.
#pragma once

#include "plan/nodes.hpp"

namespace dbworkflow::plan {

/// The columns of a typed table are the attributes of its type: they come, go and change with these.
void follow_types(nodes& made, const model::database& from, const model::database& to);

} // namespace dbworkflow::plan
