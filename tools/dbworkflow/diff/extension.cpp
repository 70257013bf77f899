// An extension can be updated, and where its objects allow it moved to another schema.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::extension& from, const model::extension& to, const fact_names& changed) {
  return !changed.contains("in_schema") || (from.relocatable && to.relocatable);
}

} // namespace dbworkflow::diff
