// Extended statistics keep what they are about; their target can be altered.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::statistics& /*from*/, const model::statistics& /*to*/,
               const fact_names& changed) {
  for (const char* fact : {"table", "kinds", "columns", "expressions"}) {
    if (changed.contains(fact)) return false;
  }
  return true;
}

} // namespace dbworkflow::diff
