// A collation is its locale for life.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::collation& from, const model::collation& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return changed == fact_names{"comment"};
}

} // namespace dbworkflow::diff
