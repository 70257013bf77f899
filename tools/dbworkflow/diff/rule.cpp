// A rule can be replaced in place by any other on the same relation.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::rule& from, const model::rule& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("parent_kind");
}

} // namespace dbworkflow::diff
