#include "plan/foreign_keys.hpp"

#include "plan/circles.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace dbworkflow::plan {
namespace {

using model::kind;
using model::object_id;

bool is_part_of_partitioning(const model::database& from, const object_id& id) {
  const auto* table = from.find<model::table>(id);
  return table != nullptr && (table->partition_key || table->partition_of);
}

template <class Use> void each_foreign_key(const model::database& in, const Use& use) {
  for (auto at = in.objects.lower_bound({kind::constraint, {}, {}, {}});
       at != in.objects.end() && at->first.type == kind::constraint; ++at) {
    const auto& one = std::get<model::constraint>(at->second);
    if (one.referenced_table) use(one);
  }
}

object_id home_of_key(const model::constraint& key) { return {kind::table, key.schema, {}, key.parent}; }

std::optional<object_id> target_of(const model::constraint& key) {
  return model::parse_object_id("table " + *key.referenced_table);
}

} // namespace

std::set<std::string> referenced_tables(const model::database& in) {
  std::set<std::string> out;
  each_foreign_key(in, [&out](const model::constraint& key) { out.insert(*key.referenced_table); });
  return out;
}

early_keys::early_keys(const model::database& from, std::function<bool(const object_id&)> goes)
    : m_from(from)
    , m_goes(std::move(goes)) {
  std::vector<std::vector<std::size_t>> next;
  const auto number_of = [&](const object_id& table) {
    const auto [at, is_new] = m_circles.emplace(table, next.size());
    if (is_new) next.emplace_back();
    return at->second;
  };
  each_foreign_key(from, [&](const model::constraint& key) {
    const auto own = home_of_key(key);
    if (!m_goes(own)) return;
    const auto target = target_of(key);
    if (!target || *target == own || !m_goes(*target)) return;
    const auto first = number_of(own);
    const auto second = number_of(*target);
    next[first].push_back(second);
  });
  const auto circles = circles_of(next);
  for (auto& [table, number] : m_circles) number = circles[number];
}

bool early_keys::contains(const model::object& any) const {
  const auto* key = std::get_if<model::constraint>(&any);
  if (key == nullptr || !key->referenced_table || key->inherited) return false;
  const auto target = target_of(*key);
  const auto own = home_of_key(*key);
  if (!target || *target == own || !m_goes(*target)) return false;
  // A partition does not go before a foreign key to its parent does.
  if (is_part_of_partitioning(m_from, *target) || is_part_of_partitioning(m_from, own)) return true;
  // Two tables that refer to each other: neither goes before a foreign key does.
  const auto one = m_circles.find(own);
  const auto other = m_circles.find(*target);
  return one != m_circles.end() && other != m_circles.end() && one->second == other->second;
}

} // namespace dbworkflow::plan
