// An enum can be given more values.
#include "diff/rules.hpp"

#include <algorithm>

namespace dbworkflow::diff {

bool can_alter(const model::enum_type& from, const model::enum_type& to, const fact_names& changed) {
  if (!changed.contains("values")) return true;
  // Values can be added anywhere; removing or reordering them takes a new type.
  auto wanted = to.values.begin();
  return std::all_of(from.values.begin(), from.values.end(), [&](const std::string& value) {
    wanted = std::find(wanted, to.values.end(), value);
    return wanted != to.values.end() && ++wanted <= to.values.end();
  });
}

} // namespace dbworkflow::diff
