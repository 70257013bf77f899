// Turns a misspelt word into the one that was probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::text {

/// The number of inserted, deleted, replaced or swapped characters between two words.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, where one is near enough to be a slip (a third of its letters at most).
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

} // namespace dbworkflow::text
