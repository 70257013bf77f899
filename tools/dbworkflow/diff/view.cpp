// A view can be replaced in place by one that has the same columns first.
#include "diff/rules.hpp"

#include <algorithm>

namespace dbworkflow::diff {

bool can_alter(const model::view& from, const model::view& to, const fact_names& changed) {
  static_cast<void>(changed);
  // CREATE OR REPLACE VIEW can add columns at the end, no more.
  if (to.columns.size() < from.columns.size()) return false;
  return std::equal(from.columns.begin(), from.columns.end(), to.columns.begin(),
                    [](const model::view_column& a, const model::view_column& b) {
                      return a.name == b.name && a.data_type == b.data_type && a.collation == b.collation;
                    });
}

} // namespace dbworkflow::diff
