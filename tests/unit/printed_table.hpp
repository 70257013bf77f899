// Compares a table of the manual with what the rules print. DBWORKFLOW_UPDATE_GOLDENS=1 writes it.
#pragma once

#include "text/file.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <string_view>

namespace dbworkflow::tests {

/// The page holds `printed` between its two marks.
inline void check_printed(const std::filesystem::path& page, const std::string& printed) {
  constexpr std::string_view begin_mark = "<!-- printed from the rules: begin -->\n";
  constexpr std::string_view end_mark = "<!-- end -->\n";
  const auto manual = text::read_file(page);
  const auto begin = manual.find(begin_mark);
  const auto end = manual.find(end_mark);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  const auto wanted = manual.substr(0, begin + begin_mark.size()) + printed + manual.substr(end);
  if (std::getenv("DBWORKFLOW_UPDATE_GOLDENS") != nullptr) text::write_file(page, wanted);
  CHECK(text::read_file(page) == wanted);
}

} // namespace dbworkflow::tests
