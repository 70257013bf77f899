// An index keeps its definition; it can be attached, moved and told how to gather statistics.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::index& from, const model::index& to, const fact_names& changed) {
  for (const char* fact : {"table", "on_materialized_view", "unique", "definition", "valid"}) {
    if (changed.contains(fact)) return false;
  }
  return !changed.contains("partition_of") || (!from.partition_of && to.partition_of);
}

} // namespace dbworkflow::diff
