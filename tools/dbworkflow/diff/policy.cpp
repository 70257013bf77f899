// A policy keeps what it is for; whom and which rows it is about can be altered, but not taken away.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::policy& from, const model::policy& to, const fact_names& changed) {
  if (changed.contains("permissive") || changed.contains("command")) return false;
  return !(from.using_rows && !to.using_rows) && !(from.with_check && !to.with_check);
}

} // namespace dbworkflow::diff
