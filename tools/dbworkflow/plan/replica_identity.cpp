#include "plan/replica_identity.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <string_view>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

constexpr std::string_view prefix = "index ";

class finder {
public:
  explicit finder(const nodes& made)
      : m_made(made) {}

  std::vector<std::pair<std::size_t, std::size_t>> find() {
    for (const auto& [id, at] : m_made.finishes) {
      if (says_identity(id, at)) name_index(id, at);
    }
    for (const auto& [id, at] : m_made.alters) {
      if (says_identity(id, at) &&
          std::get<model::table>(*m_made.list[at].from).replica_identity.starts_with(prefix))
        for (const auto changed : columns_of(id)) m_out.emplace_back(at, changed);
    }
    return std::move(m_out);
  }

private:
  [[nodiscard]] bool says_identity(const object_id& id, std::size_t at) const {
    const auto& one = m_made.list[at];
    return id.type == kind::table && one.what == action::alter &&
           std::find(one.facts.begin(), one.facts.end(), "replica_identity") != one.facts.end();
  }

  [[nodiscard]] std::vector<std::size_t> columns_of(const object_id& table) const {
    std::vector<std::size_t> out;
    for (auto at = m_made.alters.lower_bound({kind::column, table.schema, table.name, {}});
         at != m_made.alters.end() && at->first.type == kind::column && at->first.schema == table.schema &&
         at->first.parent == table.name;
         ++at)
      out.push_back(at->second);
    return out;
  }

  /// It is named when it is there and its columns are NOT NULL.
  void name_index(const object_id& table, std::size_t at) {
    const auto& identity = std::get<model::table>(*m_made.list[at].to).replica_identity;
    if (!identity.starts_with(prefix)) return;
    const auto name = text::split_qualified(identity.substr(prefix.size()));
    if (name.size() != 1) return;
    for (const auto& id : {object_id{kind::index, table.schema, {}, name.front()},
                           object_id{kind::constraint, table.schema, table.name, name.front()}}) {
      if (const auto made = m_made.creates.find(id); made != m_made.creates.end() && made->second != at)
        m_out.emplace_back(made->second, at);
    }
    for (const auto changed : columns_of(table)) m_out.emplace_back(changed, at);
  }

  const nodes& m_made;
  std::vector<std::pair<std::size_t, std::size_t>> m_out;
};

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> order_around_replica_identities(const nodes& made) {
  return finder(made).find();
}

} // namespace dbworkflow::plan
