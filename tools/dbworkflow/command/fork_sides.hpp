// Asks git, and where that does not know, a database, which migrations are whose.
#pragma once

#include "command/context.hpp"
#include "command/workspace.hpp"
#include "history/branches.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// The migrations of one line of work.
struct side_of_work {
  enum class role { main, mine, merged };
  role is = role::main;
  std::string revision; ///< for git
  std::string name;     ///< for people
  std::vector<history::entry> entries;
};

/// What git knows: the main branch; what is being merged, or was, from both sides. Empty outside of a
/// repository.
std::vector<side_of_work> sides_of_work(const std::filesystem::path& folder);

/// The text that a file of the folder has in a revision, normalised.
std::optional<std::string> text_at(const std::filesystem::path& folder, const std::string& revision,
                                   const std::string& file);

struct parted {
  history::branches parts;
  std::string others_name;
};

/// Ours is what the main branch has not, or else what is only on this side of a merge, or else what the
/// target database has not applied. Nothing where none of these gives two lines.
std::optional<parted> part_by_sides(const context& in, workspace& on, const std::vector<history::entry>& all,
                                    const std::vector<side_of_work>& sides);

/// Ours are those named, and what follows them. Throws `text::error` (usage) where one is none of them.
std::optional<parted> part_by_name(const std::vector<history::entry>& all,
                                   const std::vector<std::string>& ours);

} // namespace dbworkflow::command
