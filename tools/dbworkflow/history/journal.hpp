// Turns `meta/_journal.json` into entries, and entries into its text: one line an entry.
#pragma once

#include "history/history.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::history {

struct journal {
  std::vector<entry> entries;
  std::vector<std::size_t> lines; ///< of each entry in the text, from 1
  text::source file;
};

/// Throws `text::error` (difference) where it is not JSON, not ours, or holds git's conflict markers.
journal read_journal(text::source file);

/// As `read`, with the folder's lock held and nothing pending.
history read_held(const std::filesystem::path& folder);

/// The entries of a journal that git could not merge, or merged badly, each with its line: whatever else
/// stands between them (conflict markers, missing commas) is passed over.
std::vector<std::pair<entry, std::size_t>> salvage(const std::string& journal);

std::string journal_text(const std::vector<entry>& entries);

} // namespace dbworkflow::history
