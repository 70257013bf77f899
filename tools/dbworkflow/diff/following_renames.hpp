// Finds what has another name in the new state and is the same in all else: renamed, not made again.
#pragma once

#include "diff/rename.hpp"

#include <vector>

namespace dbworkflow::diff {

/// Constraints, indexes, triggers, rules, policies, statistics of a table, sequences of its columns and
/// columns of views: their names are no data, so nobody has to be asked. PostgreSQL leaves them as they are
/// when what they belong to is renamed.
std::vector<rename> following_renames(const model::database& from, const model::database& to);

} // namespace dbworkflow::diff
