// A function can be replaced in place as long as its callers see the same: arguments, their names, the
// result.
#include "diff/routines.hpp"
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::function& from, const model::function& to, const fact_names& changed) {
  if (changed.contains("result") || changed.contains("window")) return false;
  const bool is_row = to.result.find("record") != std::string::npos || to.result.starts_with("TABLE(");
  return !changed.contains("arguments") || can_replace(from.arguments, to.arguments, is_row);
}

} // namespace dbworkflow::diff
