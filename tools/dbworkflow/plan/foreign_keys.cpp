#include "plan/foreign_keys.hpp"

#include "plan/circles.hpp"

#include <algorithm>
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

/// The table that an object is a unique index of, alone or behind a constraint.
std::optional<object_id> table_of_unique(const model::object& any) {
  if (const auto* index = std::get_if<model::index>(&any); index != nullptr && index->unique)
    return object_id{kind::table, index->schema, {}, index->table};
  if (const auto* key = std::get_if<model::constraint>(&any);
      key != nullptr && (key->contype == "primary key" || key->contype == "unique"))
    return home_of_key(*key);
  return std::nullopt;
}

/// True where the index may be on just the columns that the key refers to.
bool may_serve(const model::database& from, const object_id& index, const object_id& table,
               const model::constraint& key) {
  const auto needs = from.needs.find(index);
  return needs != from.needs.end() &&
         std::all_of(key.referenced_columns.begin(), key.referenced_columns.end(),
                     [&](const std::string& column) {
                       return needs->second.contains({kind::column, table.schema, table.name, column});
                     });
}

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> old_indexes_before_keys(const model::database& from,
                                                                         const nodes& made) {
  std::multimap<object_id, std::pair<std::size_t, const model::constraint*>> keys;
  for (const auto& [id, at] : made.creates) {
    const auto* key =
        id.type == kind::constraint ? std::get_if<model::constraint>(made.list[at].to) : nullptr;
    if (key == nullptr || !key->referenced_table) continue;
    if (auto target = target_of(*key)) keys.emplace(std::move(*target), std::pair(at, key));
  }
  std::vector<std::pair<std::size_t, std::size_t>> out;
  if (keys.empty()) return out;
  const auto add = [&](const object_id& id, std::size_t drop) {
    const auto any = from.objects.find(id);
    const auto table = any == from.objects.end() ? std::nullopt : table_of_unique(any->second);
    if (!table) return;
    const auto [begin, end] = keys.equal_range(*table);
    for (auto one = begin; one != end; ++one) {
      const auto& [create, key] = one->second;
      if (create != drop && may_serve(from, id, *table, *key)) out.emplace_back(drop, create);
    }
  };
  for (const auto& [id, at] : made.drops) add(id, at);
  // One that was set aside goes later than its name tells.
  for (std::size_t i = 0; i < made.list.size(); ++i) {
    if (made.list[i].part == online::drop_index) add(made.list[i].id, i);
  }
  return out;
}

std::vector<std::pair<std::size_t, std::size_t>> logged_apart(const model::database& to, const nodes& made) {
  const auto becomes = [](const step& one) {
    return std::find(one.facts.begin(), one.facts.end(), "unlogged") != one.facts.end();
  };
  std::vector<std::pair<std::size_t, std::size_t>> out;
  if (std::none_of(made.list.begin(), made.list.end(), becomes)) return out;
  each_foreign_key(to, [&](const model::constraint& key) {
    const auto target = target_of(key);
    const auto source = made.alters.find(home_of_key(key));
    const auto other = target ? made.alters.find(*target) : made.alters.end();
    if (source == made.alters.end() || other == made.alters.end()) return;
    const auto& changed = made.list[source->second];
    if (!becomes(changed)) return;
    const bool unlogged = std::get<model::table>(*changed.to).unlogged;
    out.emplace_back(unlogged ? source->second : other->second, unlogged ? other->second : source->second);
  });
  return out;
}

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
  if (!target || !m_goes(*target)) return false;
  // A partition does not go before a foreign key to its parent does.
  if (is_part_of_partitioning(m_from, *target) || is_part_of_partitioning(m_from, own)) return true;
  if (*target == own) return false;
  // Two tables that refer to each other: neither goes before a foreign key does.
  const auto one = m_circles.find(own);
  const auto other = m_circles.find(*target);
  return one != m_circles.end() && other != m_circles.end() && one->second == other->second;
}

} // namespace dbworkflow::plan
