// An extension can be moved to another schema.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::extension& from, const model::extension& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  static_cast<void>(changed);
  return true;
}

} // namespace dbworkflow::diff
