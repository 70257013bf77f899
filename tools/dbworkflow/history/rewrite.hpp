// Puts another history in the place of one: migrations that go or come, journal and snapshot, together.
#pragma once

#include "history/history.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::history {

struct rewriting {
  /// The journal's text as it was read (`journal_bytes`): nothing is written where it is another by now.
  std::string journal_before;
  std::vector<entry> entries;               ///< the new journal
  std::map<std::string, std::string> added; ///< tag → SQL: files that are new or have another text
  std::vector<std::string> removed;         ///< tags whose files go
  std::optional<std::string> snapshot;      ///< nothing: there is none any more
};

/// The text of the journal, whatever it holds; empty where there is none. Finishes what a killed writer left.
std::string journal_bytes(const std::filesystem::path& folder);

/// Gives each entry the number and the parent of its place, from `from` on. A tag stays what it is.
void chain(std::vector<entry>& entries, std::size_t from = 0);

/// Writes and removes all of it or nothing, also when killed in between. Returns the paths written and
/// removed. Throws `text::error`: difference where the history has moved on, failed where something cannot be
/// written.
std::vector<std::filesystem::path> rewrite(const std::filesystem::path& folder, const rewriting& what);

} // namespace dbworkflow::history
