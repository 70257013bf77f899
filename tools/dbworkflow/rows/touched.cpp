#include "rows/touched.hpp"

#include "plan/renames.hpp"

#include <algorithm>
#include <set>

namespace dbworkflow::rows {
namespace {

using model::kind;
using model::object_id;

/// True for what a table's columns and rules may be made of.
bool is_material(kind type) {
  return type == kind::enum_type || type == kind::domain || type == kind::composite_type ||
         type == kind::range_type || type == kind::collation || type == kind::function ||
         type == kind::extension || type == kind::operator_symbol || type == kind::cast ||
         type == kind::sequence;
}

void add_table_of(const object_id& id, const model::database& from, table_names& out) {
  if (id.type == kind::table) out.emplace_back(id.schema, id.name);
  if (model::is_child(id.type) && !id.parent.empty()) out.emplace_back(id.schema, id.parent);
  if (const auto* index = from.find<model::index>(id)) out.emplace_back(index->schema, index->table);
}

} // namespace

table_names touched(const plan::plan& whole, const model::database& from) {
  table_names out;
  std::set<object_id> material;
  for (const auto& step : whole.steps) {
    const auto before = plan::name_before(whole, step.id);
    add_table_of(before, from, out);
    if (before != step.id) add_table_of(step.id, from, out);
    if (is_material(step.id.type)) material.insert(before);
    for (const auto& swapped : step.swapped) {
      if (swapped.from != nullptr) material.insert(model::id_of(*swapped.from));
    }
  }
  for (bool more = !material.empty(); more;) {
    more = false;
    for (const auto& [id, needs] : from.needs) {
      if (material.contains(id)) continue;
      if (std::none_of(needs.begin(), needs.end(), [&](const auto& one) { return material.contains(one); }))
        continue;
      add_table_of(id, from, out);
      const bool on_domain =
          id.type == kind::constraint && from.objects.contains({kind::domain, id.schema, {}, id.parent});
      if (on_domain) more = material.insert({kind::domain, id.schema, {}, id.parent}).second || more;
      if (is_material(id.type)) more = material.insert(id).second || more;
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

} // namespace dbworkflow::rows
