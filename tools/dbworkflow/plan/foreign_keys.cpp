#include "plan/foreign_keys.hpp"

#include <set>

namespace dbworkflow::plan {
namespace {

using model::kind;
using model::object_id;
using predicate = std::function<bool(const object_id&)>;

bool is_part_of_partitioning(const model::database& from, const object_id& id) {
  const auto* table = from.find<model::table>(id);
  return table != nullptr && (table->partition_key || table->partition_of);
}

/// Over foreign keys of tables that go.
bool reaches(const model::database& from, const object_id& at, const object_id& wanted, const predicate& goes,
             std::set<object_id>& seen) {
  if (at == wanted) return true;
  if (!seen.insert(at).second) return false;
  for (const auto* one : model::constraints_of(from, at.schema, at.name)) {
    if (!one->referenced_table) continue;
    const auto next = model::parse_object_id("table " + *one->referenced_table);
    if (next && goes(*next) && reaches(from, *next, wanted, goes, seen)) return true;
  }
  return false;
}

} // namespace

bool is_referenced(const model::database& in, const std::string& table) {
  for (auto at = in.objects.lower_bound({kind::constraint, {}, {}, {}});
       at != in.objects.end() && at->first.type == kind::constraint; ++at) {
    if (std::get<model::constraint>(at->second).referenced_table == table) return true;
  }
  return false;
}

bool goes_before_its_table(const model::database& from, const model::object& any, const predicate& goes) {
  const auto* key = std::get_if<model::constraint>(&any);
  if (key == nullptr || !key->referenced_table || key->inherited) return false;
  const auto target = model::parse_object_id("table " + *key->referenced_table);
  const object_id own{kind::table, key->schema, {}, key->parent};
  if (!target || *target == own || !goes(*target)) return false;
  // A partition does not go before a foreign key to its parent does.
  if (is_part_of_partitioning(from, *target) || is_part_of_partitioning(from, own)) return true;
  // Two tables that refer to each other: neither goes before a foreign key does.
  std::set<object_id> seen;
  return reaches(from, *target, own, goes, seen);
}

} // namespace dbworkflow::plan
