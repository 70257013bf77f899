// Asks git about a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::process {

/// What `git -C folder arguments…` prints, without the last line end; nothing where it fails, where the
/// folder is in no repository, or where there is no git.
std::optional<std::string> git(const std::filesystem::path& folder,
                               const std::vector<std::string>& arguments);

} // namespace dbworkflow::process
