#include "plan/table_indexes.hpp"

namespace dbworkflow::plan {

using model::kind;

const std::vector<const model::index*>& table_indexes::of(const std::string& schema,
                                                          const std::string& table) const {
  static const std::vector<const model::index*> none;
  if (m_known.empty()) {
    for (auto at = m_in.objects.lower_bound({kind::index, {}, {}, {}});
         at != m_in.objects.end() && at->first.type == kind::index; ++at) {
      const auto& one = std::get<model::index>(at->second);
      m_known[{one.schema, one.table}].push_back(&one);
    }
  }
  const auto found = m_known.find({schema, table});
  return found == m_known.end() ? none : found->second;
}

} // namespace dbworkflow::plan
