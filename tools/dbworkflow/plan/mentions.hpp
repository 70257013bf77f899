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
};

/// Empty for what has no body that is kept as a text.
mentions mentions_of(const model::object& any);

} // namespace dbworkflow::plan
