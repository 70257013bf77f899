// A dictionary's options and a configuration's mappings can be altered; what these are made with is for life.
#include "diff/rules.hpp"

namespace dbworkflow::diff {

bool can_alter(const model::text_search_parser& /*from*/, const model::text_search_parser& /*to*/,
               const fact_names& changed) {
  return changed == fact_names{"comment"};
}

bool can_alter(const model::text_search_template& /*from*/, const model::text_search_template& /*to*/,
               const fact_names& changed) {
  return changed == fact_names{"comment"};
}

bool can_alter(const model::text_search_dictionary& /*from*/, const model::text_search_dictionary& /*to*/,
               const fact_names& changed) {
  return !changed.contains("base");
}

bool can_alter(const model::text_search_configuration& /*from*/,
               const model::text_search_configuration& /*to*/, const fact_names& changed) {
  return !changed.contains("parser");
}

} // namespace dbworkflow::diff
