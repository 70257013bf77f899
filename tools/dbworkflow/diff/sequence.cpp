// Everything of a sequence can be altered.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::sequence& from, const model::sequence& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  static_cast<void>(changed);
  return true;
}

} // namespace dbworkflow::diff
