// An event trigger can be enabled and disabled.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::event_trigger& from, const model::event_trigger& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("event") && !changed.contains("tags") && !changed.contains("function");
}

} // namespace dbworkflow::diff
