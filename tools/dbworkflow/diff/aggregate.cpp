// An aggregate can be replaced in place as long as its callers see the same.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::aggregate& from, const model::aggregate& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("arguments") && !changed.contains("aggregation_kind") &&
         !changed.contains("result");
}

} // namespace dbworkflow::diff
