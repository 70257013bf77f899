// Turns an expression of a constraint into the values that it speaks of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::rows {

struct constants {
  std::vector<std::string> texts;   ///< string literals, unquoted
  std::vector<std::string> numbers; ///< as they are written
  std::vector<std::string> regexes; ///< string literals behind ~ or ~*
  std::vector<std::string> likes;   ///< string literals behind LIKE

  /// Adds what another expression speaks of.
  void take(const constants& more);
};

constants constants_in(std::string_view expression);

} // namespace dbworkflow::rows
