// Turns a line of text into the terminal columns that libpq counts for it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dbworkflow::postgres {

struct shown_character {
  std::size_t offset = 0; ///< its first byte
  std::size_t column =
      0; ///< columns before it: wide characters take two, all others (combining ones too) one
};

/// The characters of `text`, and one more for its end.
std::vector<shown_character> shown_characters(std::string_view text);

} // namespace dbworkflow::postgres
