// Who may do what with an object: a fact that most kinds have.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::model {

/// Privileges that an object does not have by itself, or lacks although every such object has them.
///
/// What its owner may do is no grant, so that objects made by different owners are equal.
struct grant {
  std::string to;                      ///< a role, or `public`; empty: the owner, who can only lack something
  std::vector<std::string> privileges; ///< `SELECT`, `INSERT`, … sorted
  bool grantable = false;              ///< WITH GRANT OPTION
  bool revoked = false;                ///< every such object has it, this one has not

  bool operator==(const grant&) const = default;
  /// `SELECT, INSERT to reader`, for people and comparison.
  [[nodiscard]] std::string text() const {
    std::string out = revoked ? "not " : "";
    for (const auto& one : privileges) out += (&one == &privileges.front() ? "" : ", ") + one;
    out += " to " + (to.empty() ? std::string("the owner") : to == "public" ? to : '"' + to + '"');
    return grantable ? out + " with grant option" : out;
  }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("to", self.to);
    f("privileges", self.privileges);
    f("grantable", self.grantable);
    f("revoked", self.revoked);
  }
};

using grants_list = std::vector<grant>;

} // namespace dbworkflow::model
