// Turns what goes into nodes.
#include "plan/makers.hpp"

#include "plan/foreign_keys.hpp"
#include "plan/inheritance.hpp"
#include "plan/partitions.hpp"

#include <algorithm>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

class drop_maker {
public:
  drop_maker(nodes& to, const course& in)
      : m_out(to)
      , m_course(in)
      , m_early(in.from, [&in](const object_id& table) { return in.goes(table); }) {}

  void make() {
    for (const auto& [id, any] : m_course.from.objects) {
      if (m_course.goes(id)) add_drop(id, any);
    }
    settle_going_with();
  }

private:
  /// What an object goes with, without a statement of its own.
  [[nodiscard]] std::optional<object_id> goes_with(const object_id& id, const model::object& any) const {
    if (const auto* inherited = std::get_if<model::constraint>(&any);
        inherited != nullptr && inherited->inherited) {
      // What was inherited goes when the parent's does; it stays with a partition that is detached.
      object_id home{kind::table, id.schema, {}, id.parent};
      if (m_course.is_detached(home)) return std::nullopt;
      const auto above = parent_key_of(m_course.from, *inherited);
      if (!above || !m_course.goes(*above)) return home;
      const bool above_goes_apart = !m_course.goes({kind::table, above->schema, {}, above->parent}) ||
                                    m_early.contains(m_course.from.objects.at(*above));
      return above_goes_apart ? *above : home;
    }
    if (const auto* defaults = std::get_if<model::default_privileges>(&any);
        defaults != nullptr && defaults->in_schema) {
      const object_id schema{kind::schema, {}, {}, *defaults->in_schema};
      return m_course.goes(schema) ? std::optional(schema) : std::nullopt;
    }
    if (const auto* sequence = std::get_if<model::sequence>(&any)) {
      if (!sequence->owned_by) return std::nullopt;
      const auto owner = model::parse_object_id("column " + *sequence->owned_by);
      if (!owner) return std::nullopt;
      const object_id table{kind::table, owner->schema, {}, owner->parent};
      if (m_course.goes(table)) return table;
      return m_course.goes(*owner) && !m_course.rebuilds.contains(id) ? owner : std::nullopt;
    }
    if (const auto* index = std::get_if<model::index>(&any); index != nullptr && index->partition_of) {
      const auto parent = model::parse_object_id("index " + *index->partition_of);
      const object_id table{kind::table, index->schema, {}, index->table};
      if (parent && m_course.goes(*parent) && !m_course.goes(table) && !m_course.is_detached(table))
        return parent;
    }
    if (const auto publication = publication_of(any); publication && m_course.goes(*publication))
      return publication;
    if (const auto above = index_above(id, any)) return above;
    const auto home = home_of(any);
    if (home && home->type == kind::domain && m_course.swapped.contains(*home)) {
      // A function that is made again goes first, and before it what calls it.
      const auto gone = [this](const object_id& one) { return m_course.goes(one); };
      return calls(m_course.from, id, gone) ? std::nullopt : home;
    }
    if (const auto* column = std::get_if<model::column>(&any);
        column != nullptr && column->inherited && !m_course.goes(*home)) {
      return inherited_from(*column);
    }
    if (!home || !m_course.goes(*home)) return std::nullopt;
    if (m_early.contains(any)) return std::nullopt;
    if (waits_for(m_course.from, id, *home) && !default_of(any)) return std::nullopt;
    return home;
  }

  /// The index of a partitioned table that goes and that the index of a partition's own key is part of:
  /// nothing but the one that goes can take the other along.
  [[nodiscard]] std::optional<object_id> index_above(const object_id& id, const model::object& any) const {
    const auto* key = std::get_if<model::constraint>(&any);
    const auto needs = m_course.from.needs.find(id);
    if (key == nullptr || key->inherited || !has_index(*key) || needs == m_course.from.needs.end() ||
        m_course.goes({kind::table, key->schema, {}, key->parent}))
      return std::nullopt;
    for (const auto& need : needs->second) {
      const auto* index = m_course.from.find<model::index>(need);
      if (index != nullptr && !has_entries(*index) && m_course.goes(need)) return need;
    }
    return std::nullopt;
  }

  /// The column of a parent that goes and takes an inherited one along.
  [[nodiscard]] std::optional<object_id> inherited_from(const model::column& one) const {
    const object_id heir{kind::table, one.schema, {}, one.table};
    const auto* table = m_course.from.find<model::table>(heir);
    const auto* later = m_course.to.find<model::table>(heir);
    if (table == nullptr || later == nullptr || m_course.is_detached(heir)) return std::nullopt;
    // One that leaves its parent keeps the column.
    if (m_course.is_detached(heir)) return std::nullopt;
    const auto kept = parents_of(*later);
    for (const auto& parent : parents_of(*table)) {
      if (std::find(kept.begin(), kept.end(), parent) == kept.end()) continue;
      object_id id{kind::column, parent.schema, parent.name, one.name};
      if (m_course.goes(id) && !stays_below(id)) return id;
    }
    return std::nullopt;
  }

  /// True where a table that inherits a column keeps it although it goes.
  [[nodiscard]] bool stays_below(const object_id& column) const {
    const auto heirs = m_course.heirs_before.find({kind::table, column.schema, {}, column.parent});
    if (heirs == m_course.heirs_before.end()) return false;
    return std::any_of(heirs->second.begin(), heirs->second.end(), [&](const object_id& heir) {
      const object_id own{kind::column, heir.schema, heir.name, column.name};
      const auto* before = m_course.from.find<model::column>(own);
      return before != nullptr && before->inherited && !m_course.goes(own) && !m_course.goes(heir);
    });
  }

  void add_drop(const object_id& id, const model::object& any) {
    if (const auto with = goes_with(id, any)) {
      m_going_with.emplace_back(id, *with);
      return;
    }
    step one;
    one.what = action::drop;
    one.id = id;
    one.from = &any;
    const bool only = id.type == kind::column
                          ? stays_below(id)
                          : id.type == kind::published_table && m_course.has_heirs(*home_of(any));
    if (only) one.facts = {"only"};
    m_out.drops[id] = m_out.add(std::move(one));
    detach_before_drop(id, any);
  }

  /// What foreign keys refer to by way of its parent cannot be dropped while it is a partition.
  void detach_before_drop(const object_id& id, const model::object& any) {
    const auto* table = std::get_if<model::table>(&any);
    if (table == nullptr || !table->partition_of) return;
    if (const auto parent = model::parse_object_id("table " + *table->partition_of);
        parent && m_course.goes(*parent))
      return;
    if (!m_referenced) m_referenced = referenced_tables(m_course.from);
    if (!m_referenced->contains(*table->partition_of)) return;
    m_out.releases[id] = m_out.add(alteration(id, &any, &any, {"detach"}));
  }

  /// Known when all that goes is known.
  void settle_going_with() {
    for (const auto& [id, with] : m_going_with) {
      const auto home = m_out.drops.find(with);
      if (home == m_out.drops.end()) continue;
      m_out.drops[id] = home->second;
      auto& drop = m_out.list[home->second];
      if (id.type == kind::constraint && with.type == kind::index && drop.id == with)
        drop.facts = {"cascade"};
    }
  }

  nodes& m_out;
  const course& m_course;
  early_keys m_early;
  std::optional<std::set<std::string>> m_referenced; ///< looked up only where a partition is dropped alone
  std::vector<std::pair<object_id, object_id>> m_going_with;
};

} // namespace

void add_drops(nodes& to, const course& in) { drop_maker(to, in).make(); }

} // namespace dbworkflow::plan
