// Attributes can be dropped, retyped, and added at the end.
#include "diff/rules.hpp"

#include <algorithm>

namespace dbworkflow::diff {

bool can_alter(const model::composite_type& from, const model::composite_type& to,
               const fact_names& changed) {
  if (!changed.contains("attributes")) return true;
  const auto named = [](const std::string& name) {
    return [&name](const model::attribute& one) { return one.name == name; };
  };
  // Those that stay keep their order and stand before the new ones.
  auto wanted = to.attributes.begin();
  for (const auto& one : from.attributes) {
    if (std::none_of(to.attributes.begin(), to.attributes.end(), named(one.name))) continue;
    if (wanted == to.attributes.end() || wanted->name != one.name) return false;
    ++wanted;
  }
  return true;
}

} // namespace dbworkflow::diff
