// Default privileges are what they grant: that can be changed.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::default_privileges& from, const model::default_privileges& to,
               const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  static_cast<void>(changed);
  return true;
}

} // namespace dbworkflow::diff
