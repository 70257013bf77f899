// A trigger can be enabled and disabled; CREATE OR REPLACE TRIGGER is not known before 14 nor to constraint
// triggers.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::trigger& from, const model::trigger& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("definition") && !changed.contains("parent_kind");
}

} // namespace dbworkflow::diff
