// A domain keeps its base type for life.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::domain& from, const model::domain& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("base_type") && !changed.contains("collation");
}

} // namespace dbworkflow::diff
