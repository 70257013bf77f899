// A table keeps its partition key and its foreign server; all else can be altered.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::table& from, const model::table& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("partition_key") && !changed.contains("foreign_server");
}

} // namespace dbworkflow::diff
