// A constraint can be validated, and its index be told how to fill its pages; what it says is for life.
#include "diff/rules.hpp"
#include "model/index_definition.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::constraint& from, const model::constraint& to, const fact_names& changed) {
  for (const char* fact :
       {"on_domain", "contype", "definition", "columns", "referenced_table", "referenced_columns"}) {
    if (changed.contains(fact)) return false;
  }
  if (!model::can_set_options(from.index_options, to.index_options)) return false;
  // The key of a partitioned table is complete as soon as all partitions have theirs.
  if (changed.contains("complete") && !to.complete) return false;
  return !changed.contains("validated") || (!from.validated && to.validated);
}

} // namespace dbworkflow::diff
