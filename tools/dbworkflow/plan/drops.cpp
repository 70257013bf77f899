// Turns what goes into nodes.
#include "plan/makers.hpp"

#include "plan/inheritance.hpp"

#include <algorithm>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

class drop_maker {
public:
  drop_maker(nodes& to, const course& in)
      : m_out(to)
      , m_course(in) {}

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
      // What was inherited goes when the parent's does, or when the partition is detached.
      return object_id{kind::table, id.schema, {}, id.parent};
    }
    if (const auto* defaults = std::get_if<model::default_privileges>(&any);
        defaults != nullptr && defaults->in_schema) {
      const object_id schema{kind::schema, {}, {}, *defaults->in_schema};
      return m_course.goes(schema) ? std::optional(schema) : std::nullopt;
    }
    if (const auto* sequence = std::get_if<model::sequence>(&any)) {
      if (!sequence->owned_by || m_course.rebuilds.contains(id)) return std::nullopt;
      const auto owner = model::parse_object_id("column " + *sequence->owned_by);
      if (!owner) return std::nullopt;
      const object_id table{kind::table, owner->schema, {}, owner->parent};
      if (m_course.goes(table)) return table;
      return m_course.goes(*owner) ? owner : std::nullopt;
    }
    if (const auto* index = std::get_if<model::index>(&any); index != nullptr && index->partition_of) {
      const auto parent = model::parse_object_id("index " + *index->partition_of);
      if (parent && m_course.goes(*parent)) return parent;
    }
    if (const auto publication = publication_of(any); publication && m_course.goes(*publication))
      return publication;
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
    if (!home || !m_course.goes(*home) || closes_a_circle(id, any)) return std::nullopt;
    if (waits_for(m_course.from, id, *home) && !default_of(any)) return std::nullopt;
    return home;
  }

  /// The column of a parent that goes and takes an inherited one along.
  [[nodiscard]] std::optional<object_id> inherited_from(const model::column& one) const {
    const object_id heir{kind::table, one.schema, {}, one.table};
    const auto* table = m_course.from.find<model::table>(heir);
    const auto* later = m_course.to.find<model::table>(heir);
    if (table == nullptr || later == nullptr) return std::nullopt;
    // One that leaves its parent keeps the column.
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
    for (const auto& [id, any] : m_course.from.objects) {
      const auto* table = std::get_if<model::table>(&any);
      if (table == nullptr) continue;
      for (const auto& parent : parents_of(table)) {
        if (parent.schema != column.schema || parent.name != column.parent) continue;
        const object_id own{kind::column, id.schema, id.name, column.name};
        const auto* before = m_course.from.find<model::column>(own);
        if (before != nullptr && before->inherited && !m_course.goes(own) && !m_course.goes(id)) return true;
      }
    }
    return false;
  }

  /// Two tables that refer to each other: neither goes before a foreign key does.
  [[nodiscard]] bool closes_a_circle(const object_id& id, const model::object& any) const {
    const auto* key = std::get_if<model::constraint>(&any);
    if (key == nullptr || !key->referenced_table || key->inherited) return false;
    const auto target = model::parse_object_id("table " + *key->referenced_table);
    const object_id own{kind::table, id.schema, {}, id.parent};
    if (!target || *target == own || !m_course.goes(*target)) return false;
    id_set seen;
    return reaches(*target, own, seen);
  }

  bool reaches(const object_id& at, const object_id& wanted, id_set& seen) const {
    if (at == wanted) return true;
    if (!seen.insert(at).second) return false;
    for (const auto* one : model::constraints_of(m_course.from, at.schema, at.name)) {
      if (!one->referenced_table) continue;
      const auto next = model::parse_object_id("table " + *one->referenced_table);
      if (next && m_course.goes(*next) && reaches(*next, wanted, seen)) return true;
    }
    return false;
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
    if (id.type == kind::column && stays_below(id)) one.facts = {"only"};
    m_out.drops[id] = m_out.add(std::move(one));
  }

  /// Known when all that goes is known.
  void settle_going_with() {
    for (const auto& [id, with] : m_going_with) {
      if (const auto home = m_out.drops.find(with); home != m_out.drops.end()) m_out.drops[id] = home->second;
    }
  }

  nodes& m_out;
  const course& m_course;
  std::vector<std::pair<object_id, object_id>> m_going_with;
};

} // namespace

void add_drops(nodes& to, const course& in) { drop_maker(to, in).make(); }

} // namespace dbworkflow::plan
