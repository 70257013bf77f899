// What the bodies of routines speak of, which the catalogs do not know.
#pragma once

#include "model/database.hpp"

#include <set>
#include <string>

namespace dbworkflow::plan {

/// The names in a body, folded to lower case where they stand without quotes; those before a parenthesis
/// apart, since they may be names of routines. Whatever looks like a name counts, also in comments and
/// strings: too much does no harm.
struct mentions {
  std::set<std::string> names;
  std::set<std::string> calls;
  std::set<std::string> bare; ///< of both, those without a schema in front of them
};

/// Empty for what has no body that is kept as a text.
mentions mentions_of(const model::object& any);

/// What is only found where the search path leads: not in `public`, where migrations look.
class elsewhere {
public:
  explicit elsewhere(const model::database& in);
  /// True where a body may be understood in another search path only, so that it is not to be looked at when
  /// it is made.
  [[nodiscard]] bool is_meant_by(const mentions& body) const;

private:
  std::set<std::string> m_names;
};

} // namespace dbworkflow::plan
