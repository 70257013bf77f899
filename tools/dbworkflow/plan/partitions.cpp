#include "plan/partitions.hpp"

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

bool leaves_parent(const model::database& from, const model::database& to, const object_id& id,
                   const std::function<bool(const object_id&)>& goes) {
  const auto* before = from.find<model::table>(id);
  const auto* after = to.find<model::table>(id);
  if (before == nullptr || after == nullptr || !before->partition_of || goes(id)) return false;
  if (before->partition_of != after->partition_of || before->partition_bound != after->partition_bound)
    return true;
  const auto parent = model::parse_object_id("table " + *before->partition_of);
  return parent && goes(*parent);
}

std::optional<object_id> parent_key_of(const model::database& from, const model::constraint& inherited) {
  const auto* table = from.find<model::table>({kind::table, inherited.schema, {}, inherited.parent});
  if (inherited.contype != "foreign key" || table == nullptr || !table->partition_of) return std::nullopt;
  const auto parent = model::parse_object_id("table " + *table->partition_of);
  if (!parent) return std::nullopt;
  object_id out{kind::constraint, parent->schema, parent->name, inherited.name};
  return from.objects.contains(out) ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace dbworkflow::plan
