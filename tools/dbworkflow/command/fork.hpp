// Finds out where two branches both added migrations, which of them only this branch has, and what their
// order means.
#pragma once

#include "command/context.hpp"
#include "command/workspace.hpp"
#include "history/branches.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// A history that two lines of work have written to.
struct fork {
  history::branches parts;
  std::map<std::pair<std::string, std::string>, std::string> texts; ///< SQL by tag and sha256
  std::vector<std::string> leftover; ///< tags of files that no entry of either line needs
  std::string journal;               ///< its text as it was read
  std::size_t line = 1;              ///< of the journal, where the second line of work begins
  std::string others_name;           ///< of the other branch; empty where git does not tell
  bool has_conflict = false;         ///< git has left markers in the journal
};

/// Which migrations are ours: those named, or where none are, those that git says only this branch has, or
/// else those that no database we can ask has applied. Nothing where there is no fork. Throws `text::error`:
/// refused, naming
/// `--ours`, where nobody can tell; difference where a file is not what its entry says.
std::optional<fork> find_fork(const context& in, workspace& on, const std::vector<std::string>& ours);

/// The whole history with ours after the others. Its folder holds no such files yet.
history::history united_history(const workspace& on, const fork& of,
                                const std::vector<history::entry>& moved);

/// What the order of the two lines of work means.
struct order_trial {
  bool commute = false;
  std::vector<std::string> why_not; ///< a line each
  model::database model;            ///< with ours last
};

/// Executes both orders on scratch databases. Throws `text::error` (failed), at the statement, where ours do
/// not apply after the others.
order_trial try_orders(workspace& on, const fork& of);

/// Throws `text::error` (difference) that tells the fork as far as it can be known, and what mends it, where
/// there is one.
void require_one_line(const context& in, workspace& on);

} // namespace dbworkflow::command
