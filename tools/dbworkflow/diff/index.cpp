// An index keeps its definition; it can be attached, moved and told how to gather statistics.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::index& from, const model::index& to, const fact_names& changed) {
  // The index of a partitioned table is valid as soon as all partitions have theirs.
  const bool on_parent = to.definition.find(" ON ONLY ") != std::string::npos;
  if (changed.contains("valid") && !(on_parent && to.valid)) return false;
  for (const char* fact : {"table", "on_materialized_view", "unique", "definition"}) {
    if (changed.contains(fact)) return false;
  }
  return !changed.contains("partition_of") || (!from.partition_of && to.partition_of);
}

} // namespace dbworkflow::diff
