// Tells which files speak of what other files declare.
#pragma once

#include "compile/schema_file.hpp"

#include <vector>

namespace dbworkflow::compile {

/// For each file the others that it probably needs, by the names in it; a guess, which only saves round
/// trips.
std::vector<std::vector<std::size_t>> files_needed(const std::vector<schema_file>& files);

} // namespace dbworkflow::compile
