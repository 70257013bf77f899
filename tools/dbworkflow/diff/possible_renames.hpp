// Finds what was perhaps renamed: something goes, and something like it comes.
#pragma once

#include "diff/rename.hpp"

#include <vector>

namespace dbworkflow::diff {

struct possible_rename {
  rename what;
  double similarity = 0; ///< 0 to 1: of the names and of what is known of the things
};

/// By what comes, in the order of objects; the likeliest for each first. Things inside of what comes or goes
/// itself are left out.
std::vector<possible_rename> possible_renames(const model::database& from, const model::database& to);

} // namespace dbworkflow::diff
