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

/// Where a folder stands in git, read from git's own files: it costs no process.
struct checkout {
  std::filesystem::path folder; ///< that all work trees share: `.git`
  std::string branch;           ///< empty: no branch is checked out
};

/// Nothing where the folder is in no repository.
std::optional<checkout> find_checkout(const std::filesystem::path& folder);

} // namespace dbworkflow::process
