// Which arguments CREATE OR REPLACE takes in the place of others.
#pragma once

#include "model/objects/routines.hpp"

#include <vector>

namespace dbworkflow::diff {

/// `is_row`: the result is a row of the OUT arguments, whose names are then its columns.
bool can_replace(const std::vector<model::argument>& from, const std::vector<model::argument>& to,
                 bool is_row);

} // namespace dbworkflow::diff
