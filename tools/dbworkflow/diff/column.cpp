// A column can be altered in all but what generates it.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::column& from, const model::column& to, const fact_names& changed) {
  // A generated column can become an ordinary one that keeps its values; every other change of what generates
  // it makes the values anew, which is a new column.
  const bool generation = changed.contains("generated") || changed.contains("generated_kind");
  return !generation || (from.generated && !to.generated);
}

} // namespace dbworkflow::diff
