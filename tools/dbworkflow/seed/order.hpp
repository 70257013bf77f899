// Puts what is to be loaded into an order in which foreign keys find what they refer to.
#pragma once

#include "seed/read.hpp"

namespace dbworkflow::seed {

/// Who refers comes after what it refers to; else, and where tables refer to each other in a circle, the
/// order stays. Of statements, the tables they write to are read from the text.
std::vector<unit> in_order(postgres::connection& on, std::vector<unit> units);

} // namespace dbworkflow::seed
