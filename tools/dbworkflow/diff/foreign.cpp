// A foreign server keeps its wrapper and type; wrappers and user mappings can be altered as a whole.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::foreign_data_wrapper& from, const model::foreign_data_wrapper& to,
               const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  static_cast<void>(changed);
  return true;
}

bool can_alter(const model::foreign_server& from, const model::foreign_server& to,
               const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("wrapper") && !changed.contains("server_type");
}

bool can_alter(const model::user_mapping& from, const model::user_mapping& to, const fact_names& changed) {
  static_cast<void>(from);
  static_cast<void>(to);
  return !changed.contains("server") && !changed.contains("of_role");
}

} // namespace dbworkflow::diff
