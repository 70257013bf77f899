// The multirange of a range type can be renamed; what the bounds are is for life.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::range_type& from, const model::range_type& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  for (const char* fact : {"subtype", "operator_class", "collation", "canonical", "subtype_diff"}) {
    if (changed.contains(fact)) return false;
  }
  return true;
}

} // namespace dbworkflow::diff
