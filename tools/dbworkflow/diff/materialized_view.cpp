// A materialized view keeps its query; how it is stored can be altered.
#include "diff/rules.hpp"

#include <algorithm>

namespace dbworkflow::diff {

bool can_alter(const model::materialized_view& from, const model::materialized_view& to,
               const fact_names& changed) {
  return !changed.contains("definition") &&
         std::equal(from.columns.begin(), from.columns.end(), to.columns.begin(), to.columns.end(),
                    [](const model::materialized_column& a, const model::materialized_column& b) {
                      return a.name == b.name && a.data_type == b.data_type && a.collation == b.collation;
                    });
}

} // namespace dbworkflow::diff
