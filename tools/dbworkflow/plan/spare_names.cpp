#include "plan/spare_names.hpp"

#include "text/identifier.hpp"

namespace dbworkflow::plan {

std::string spare_names::beside(const model::object_id& name, const std::string& suffix) {
  if (m_taken.empty()) {
    for (const auto* state : {&m_course.from, &m_course.to}) {
      for (const auto& [id, any] : state->objects) m_taken.emplace(id.schema, id.name);
    }
  }
  for (int number = 1;; ++number) {
    const auto end = suffix + (number == 1 ? std::string() : std::to_string(number));
    auto out = text::shortened(name.name, text::longest_identifier - end.size()) + end;
    if (m_taken.emplace(name.schema, out).second) return out;
  }
}

} // namespace dbworkflow::plan
