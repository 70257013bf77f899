// Puts the pre-commit hook into a repository, and takes it out again.
#pragma once

#include "scaffold/git.hpp"

#include <filesystem>
#include <string>

namespace dbworkflow::scaffold {

struct hook_state {
  std::filesystem::path path;   ///< of the hook
  std::filesystem::path before; ///< the hook that was there before, which ours runs first; empty: none
  bool changed = false;
};

/// `tool`: the program that the hook falls back on where PATH has none. A hook of somebody else that is there
/// is kept: with `chain` ours runs it first, without it `text::error` (refused) says both ways out. Throws
/// `text::error` (failed) where it cannot be written.
hook_state install_hook(const git_repository& into, const std::filesystem::path& tool, bool chain);

/// Removes our hook, and gives the one that it ran first its place back. Does nothing where there is none of
/// ours.
hook_state remove_hook(const git_repository& from);

} // namespace dbworkflow::scaffold
