// The version of the tool, as CMake knows it.
#pragma once

#include <string_view>

namespace dbworkflow::command {

inline constexpr std::string_view version = DBWORKFLOW_VERSION;

} // namespace dbworkflow::command
