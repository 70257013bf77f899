// Turns names of SQL into names of C++.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace dbworkflow::codegen {

/// `name` as a C++ identifier: what C++ does not take becomes `_`, characters beyond ASCII their number
/// (`u00f6`), reserved words and names that C++ keeps for itself get a `_` at the end.
std::string identifier(std::string_view name);

/// Names of one scope: no two are the same.
class scope {
public:
  scope() = default;
  /// `kept` are names that none can have.
  explicit scope(std::set<std::string> kept)
      : m_kept(std::move(kept)) {}
  /// The identifier for `name`; with `_` at the end where the scope keeps it, with `_2`, `_3`, … where
  /// another name has it already.
  std::string claim(std::string_view name);

private:
  std::set<std::string> m_kept;
  std::set<std::string> m_taken;
};

} // namespace dbworkflow::codegen
