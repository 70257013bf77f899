// Puts the migrations of two lines of work, which follow the same one, into one line.
#pragma once

#include "history/history.hpp"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::history {

struct branches {
  std::vector<entry> base;   ///< what both have, from the beginning
  std::vector<entry> others; ///< what follows it and keeps its place
  std::vector<entry> ours;   ///< what is to come after these, in its order
};

/// The entries of several journals, each once; without those that another one stands for.
std::vector<entry> united(const std::vector<std::vector<entry>>& journals);

/// True where each entry follows the one before.
bool is_chain(const std::vector<entry>& entries);

/// Parts the entries by who has them. Nothing where that gives no two lines: those that are not ours must be
/// one unbroken chain, and those that are ours must follow each other.
std::optional<branches> part(const std::vector<entry>& all, const std::function<bool(const entry&)>& is_ours);

/// `ours` as they come after `others`: numbers, tags, parents; what they were called before stands in
/// `replaces`. `commute`: they were proven to give the same before `others`.
std::vector<entry> moved(const branches& from, bool commute);

} // namespace dbworkflow::history
