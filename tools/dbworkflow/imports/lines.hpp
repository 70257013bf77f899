// A text whose lines know the line of the file that they come from, also after edits.
#pragma once

#include "sql/declaration.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::imports {

struct lined_text {
  std::string text;
  std::vector<std::size_t> origins; ///< of each line, from 1
};

/// The parts of a file, each of whole lines.
lined_text lines_of(std::string_view content, const std::vector<sql::extent>& parts);

struct edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// Makes all edits, which are in their order and do not overlap. Lines that are added come from the line that
/// they replace.
lined_text edited(const lined_text& from, const std::vector<edit>& edits);

/// With a line in front of all.
lined_text headed(const lined_text& from, const std::string& line);

} // namespace dbworkflow::imports
