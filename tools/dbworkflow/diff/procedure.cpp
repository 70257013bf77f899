// A procedure can be replaced in place as long as its arguments keep their names.
#include "diff/routines.hpp"
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::procedure& from, const model::procedure& to, const fact_names& changed) {
  return !changed.contains("arguments") || can_replace(from.arguments, to.arguments, true);
}

} // namespace dbworkflow::diff
