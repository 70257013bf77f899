// Turns a folder into a copy of it.
#pragma once

#include <cstddef>
#include <filesystem>

namespace dbworkflow::postgres {

/// Copies the files and folders below `from` to `to`, which must not exist, readable by us alone. Gives back
/// how many they are. Throws `text::error` (failed) naming the path and the system's reason; what was copied
/// up to then stays.
std::size_t copy_tree(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace dbworkflow::postgres
