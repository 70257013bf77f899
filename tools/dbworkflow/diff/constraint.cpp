// A constraint can be validated; what it says is for life.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::constraint& from, const model::constraint& to, const fact_names& changed) {
  for (const char* fact :
       {"on_domain", "contype", "definition", "columns", "referenced_table", "referenced_columns"}) {
    if (changed.contains(fact)) return false;
  }
  return !changed.contains("validated") || (!from.validated && to.validated);
}

} // namespace dbworkflow::diff
