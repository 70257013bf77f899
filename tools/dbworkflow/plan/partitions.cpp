#include "plan/partitions.hpp"

#include <algorithm>
#include <string>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

class finder {
public:
  finder(const model::database& from, const nodes& made)
      : m_from(from)
      , m_made(made) {}

  std::vector<std::pair<std::size_t, std::size_t>> find() {
    for (const auto& [table, at] : m_made.releases) {
      const auto* partition = m_from.find<model::table>(table);
      if (partition == nullptr) continue;
      m_releases[table].push_back(at);
      const auto parent = parent_of(*partition);
      if (parent && *parent != table) m_releases[*parent].push_back(at);
    }
    for (const auto& [id, at] : m_made.drops) {
      const auto* partition = m_from.find<model::table>(id);
      if (const auto parent = partition == nullptr ? std::nullopt : parent_of(*partition))
        m_partitions[*parent].emplace_back(id, at);
    }
    for (const auto& [id, at] : m_made.drops) {
      detach_before(id, at);
      const auto* key = m_from.find<model::constraint>(id);
      if (key == nullptr || !key->referenced_table) continue;
      if (const auto target = model::parse_object_id("table " + *key->referenced_table))
        before_partitions(*target, at, key->inherited);
    }
    make_room();
    return std::move(m_out);
  }

private:
  void detach_before(const object_id& id, std::size_t drop) {
    const auto home = home_of(m_from.objects.at(id));
    if (!home || home->type != kind::table) return;
    const auto found = m_releases.find(*home);
    if (found == m_releases.end()) return;
    for (const auto release : found->second) m_out.emplace_back(release, drop);
  }

  /// A key that goes with its table does not wait for a partition that is detached: that is let go of then.
  void before_partitions(const object_id& parent, std::size_t drop, bool goes_with_table) {
    const auto found = m_partitions.find(parent);
    if (found == m_partitions.end()) return;
    for (const auto& [id, at] : found->second) {
      if (!goes_with_table || !m_made.releases.contains(id)) m_out.emplace_back(drop, at);
      before_partitions(id, drop, goes_with_table);
    }
  }

  void make_room() {
    std::multimap<std::string, std::size_t> leaving; // by the name of the parent
    for (const auto* places : {&m_made.releases, &m_made.drops}) {
      for (const auto& [id, at] : *places) {
        const auto* partition = m_from.find<model::table>(id);
        if (partition != nullptr && partition->partition_of) leaving.emplace(*partition->partition_of, at);
      }
    }
    if (leaving.empty()) return;
    for (std::size_t i = 0; i < m_made.list.size(); ++i) {
      const auto& one = m_made.list[i];
      const auto* partition = one.what == action::alter ? std::get_if<model::table>(one.to) : nullptr;
      if (partition == nullptr || !partition->partition_of ||
          std::find(one.facts.begin(), one.facts.end(), "partition_of") == one.facts.end())
        continue;
      const auto [begin, end] = leaving.equal_range(*partition->partition_of);
      for (auto left = begin; left != end; ++left) m_out.emplace_back(left->second, i);
    }
  }

  static std::optional<object_id> parent_of(const model::table& partition) {
    if (!partition.partition_of) return std::nullopt;
    return model::parse_object_id("table " + *partition.partition_of);
  }

  const model::database& m_from;
  const nodes& m_made;
  std::map<object_id, std::vector<std::size_t>> m_releases; ///< of a table and of its partitions
  std::map<object_id, std::vector<std::pair<object_id, std::size_t>>> m_partitions; ///< that are dropped
  std::vector<std::pair<std::size_t, std::size_t>> m_out;
};

} // namespace

std::vector<std::pair<std::size_t, std::size_t>> order_around_partitions(const model::database& from,
                                                                         const nodes& made) {
  return finder(from, made).find();
}

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

namespace {

std::optional<object_id> parent_of(const model::database& in, const model::constraint& one) {
  const auto* table = in.find<model::table>({kind::table, one.schema, {}, one.parent});
  return table != nullptr && table->partition_of ? model::parse_object_id("table " + *table->partition_of)
                                                 : std::nullopt;
}

/// The keys of a partition's parent that the partition's may be part of.
std::vector<const model::constraint*> keys_above(const model::database& in, const model::constraint& key) {
  std::vector<const model::constraint*> out;
  const auto parent = parent_of(in, key);
  if (!parent) return out;
  for (const auto* one : model::constraints_of(in, parent->schema, parent->name)) {
    if (one->contype == key.contype && one->columns == key.columns) out.push_back(one);
  }
  return out;
}

} // namespace

std::optional<object_id> parent_key_of(const model::database& from, const model::constraint& inherited) {
  if (has_index(inherited)) {
    const auto above = keys_above(from, inherited);
    return above.empty() ? std::nullopt : std::optional(above.front()->id());
  }
  const auto parent = parent_of(from, inherited);
  if (!parent || inherited.contype != "foreign key") return std::nullopt;
  object_id out{kind::constraint, parent->schema, parent->name, inherited.name};
  return from.objects.contains(out) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<object_id> key_to_join(const course& in, const model::object& any) {
  const auto* key = std::get_if<model::constraint>(&any);
  if (key == nullptr || !key->inherited || !has_index(*key)) return std::nullopt;
  const object_id home{kind::table, key->schema, {}, key->parent};
  for (const auto* above : keys_above(in.to, *key)) {
    const auto id = above->id();
    const bool makes_none = in.comes(id) && !above->complete;
    const bool was_there = in.from.objects.contains(id) && !in.goes(id);
    if (makes_none || (was_there && !in.comes(home) && !in.is_attached(home))) return id;
  }
  return std::nullopt;
}

step join_step(const object_id& key, const model::object& any, const object_id& above) {
  auto out = alteration(key, nullptr, &any, {});
  out.part = online::attach_key_index;
  out.aside = model::qualified_name({kind::index, above.schema, {}, above.name});
  return out;
}

bool is_joined_later(const model::database& in, const object_id& id) {
  if (const auto* index = in.find<model::index>(id)) return !index->valid && !has_entries(*index);
  const auto* key = in.find<model::constraint>(id);
  return key != nullptr && !key->complete;
}

bool comes_after_partitions(const course& in, const std::string& index) {
  const auto id = model::parse_object_id("index " + index);
  return id && is_joined_later(in.to, *id) && in.comes(*id);
}

} // namespace dbworkflow::plan
