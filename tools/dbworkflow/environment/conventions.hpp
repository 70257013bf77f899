// Turns what a project declares of lint's conventions into their levels.
#pragma once

#include "environment/manifest.hpp"

#include <string>
#include <vector>

namespace dbworkflow::environment {

/// `small_key=off` for each entry of LINT, in their order. Read from the manifest's file when lint asks: no
/// other command does. Throws `text::error` (failed) naming the file.
std::vector<std::string> declared_levels(const manifest& of);

} // namespace dbworkflow::environment
