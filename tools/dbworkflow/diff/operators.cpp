// Estimators of an operator and members of a family can be altered; casts, conversions and classes are for
// life.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::operator_symbol& /*from*/, const model::operator_symbol& /*to*/,
               const fact_names& changed) {
  for (const char* fact : {"function", "commutator", "negator", "hashes", "merges"}) {
    if (changed.contains(fact)) return false;
  }
  return true;
}

bool can_alter(const model::operator_family& /*from*/, const model::operator_family& /*to*/,
               const fact_names& /*changed*/) {
  return true;
}

bool can_alter(const model::operator_class& /*from*/, const model::operator_class& /*to*/,
               const fact_names& changed) {
  return changed == fact_names{"comment"};
}

bool can_alter(const model::cast& /*from*/, const model::cast& /*to*/, const fact_names& changed) {
  return changed == fact_names{"comment"};
}

bool can_alter(const model::conversion& /*from*/, const model::conversion& /*to*/,
               const fact_names& changed) {
  return changed == fact_names{"comment"};
}

} // namespace dbworkflow::diff
