// A publication of all tables stays one; a table is published anew; a subscription keeps how it prepares
// transactions.
#include "diff/rules.hpp"

#include <algorithm>

namespace dbworkflow::diff {

bool can_alter(const model::publication& from, const model::publication& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("all_tables");
}

bool can_alter(const model::published_table& from, const model::published_table& to,
               const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  static_cast<void>(changed);
  return false;
}

bool can_alter(const model::subscription& from, const model::subscription& to, const fact_names& changed) {
  static_cast<void>(changed);
  const auto prepares = [](const model::subscription& one) {
    return std::find(one.options.begin(), one.options.end(), "two_phase=true") != one.options.end();
  };
  return prepares(from) == prepares(to);
}

} // namespace dbworkflow::diff
