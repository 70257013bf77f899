#include "command/ownership.hpp"

#include <variant>

namespace dbworkflow::command {

using model::kind;
using model::object_id;

ownership::ownership(workspace& on)
    : m_ignored(on.manifest().ignore.begin(), on.manifest().ignore.end()) {
  on.read_both();
  learn(on.declared().model);
  learn(on.historical());
}

void ownership::learn(const model::database& from) {
  for (const auto& [id, any] : from.objects) {
    if (!id.schema.empty()) {
      m_schemas.insert(id.schema);
    } else {
      m_known.insert(id);
      if (id.type == kind::schema) m_schemas.insert(id.name);
    }
  }
}

bool ownership::owns(const object_id& id) const {
  if (m_ignored.contains(model::to_string(id))) return false;
  // What a publication publishes is the publication's, whose ever the table is.
  if (id.type == kind::published_table) return owns({kind::publication, {}, {}, id.name});
  if (id.schema.empty()) return m_known.contains(id);
  if (!m_schemas.contains(id.schema)) return false;
  return id.parent.empty() || !m_ignored.contains(model::to_string({kind::table, id.schema, {}, id.parent}));
}

template <class Keep> model::database ownership::filtered(const model::database& whole, Keep keep) const {
  model::database out;
  out.server_version = whole.server_version;
  out.acting_role = whole.acting_role;
  out.rows_of_views = whole.rows_of_views;
  for (const auto& [id, any] : whole.objects) {
    if (keep(id)) out.objects.emplace(id, any);
  }
  for (const auto& [id, needs] : whole.needs) {
    if (!out.objects.contains(id)) continue;
    for (const auto& one : needs) {
      if (out.objects.contains(one)) out.needs[id].insert(one);
    }
  }
  return out;
}

model::database ownership::part_of(const model::database& whole) const {
  return filtered(whole, [this](const object_id& id) { return owns(id); });
}

model::database ownership::rest_of(const model::database& whole) const {
  return filtered(whole, [this](const object_id& id) { return !owns(id); });
}

model::database joined(model::database first, const model::database& second) {
  for (const auto& [id, any] : second.objects) first.objects.emplace(id, any);
  for (const auto& [id, needs] : second.needs) first.needs[id].insert(needs.begin(), needs.end());
  return first;
}

} // namespace dbworkflow::command
