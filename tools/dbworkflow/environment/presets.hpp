// Turns CMakePresets.json and CMakeUserPresets.json into the build folders they name.
#pragma once

#include <filesystem>
#include <vector>

namespace dbworkflow::environment {

/// The build folders of the configure presets of a project, in their order; presets that cannot be read give
/// none.
std::vector<std::filesystem::path> preset_build_folders(const std::filesystem::path& project);

} // namespace dbworkflow::environment
