// Turns what is altered into nodes.
#include "plan/makers.hpp"

#include "plan/handed_down.hpp"
#include "plan/inheritance.hpp"
#include "plan/partitions.hpp"
#include "plan/typed_tables.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <set>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

class alter_maker {
public:
  alter_maker(nodes& to, const course& in)
      : m_out(to)
      , m_course(in)
      , m_handed_down(in) {}

  void make() {
    for (const auto& [id, change] : m_course.changes) {
      if (change->what == diff::verb::alter && !m_course.rebuilds.contains(id) &&
          !m_course.swapped.contains(id)) {
        add_alter(*change);
        if (const auto* table = std::get_if<model::table>(change->to)) keep_column_grants(*change, *table);
      }
    }
    for (const auto& id : m_handed_down.reached()) keep_own_facts(id);
    move_partitions();
    follow_swapped_types();
    renew_replica_identities();
    for (const auto& [id, any] : m_course.from.objects) {
      if (id.type == kind::column || id.type == kind::domain) add_release(id, any);
    }
  }

private:
  /// A default that calls a routine that goes and comes back goes and comes back with it; one that knows a
  /// composite type does while that changes.
  void add_release(const object_id& id, const model::object& any) {
    if (m_out.releases.contains(id)) return;
    if (id.type == kind::column && m_course.changes.contains(id) &&
        m_handed_down.keeps_default_of_old_type(id)) {
      release_default(id, any, m_course.to.objects.at(id));
      return;
    }
    const auto needs = m_course.from.needs.find(id);
    const auto& default_value = default_of(any);
    if (needs == m_course.from.needs.end() || !default_value) return;
    if (m_course.goes(id)) {
      // A table cannot go before the function of its rows, nor that before the default that calls it.
      if (const auto home = home_of(any); home && m_course.goes(*home) && waits_for(m_course.from, id, *home))
        m_out.releases[id] = m_out.add(alteration(id, &any, &any, {"release default"}));
      return;
    }
    const bool must = std::any_of(needs->second.begin(), needs->second.end(), [&](const object_id& need) {
      if (need.type == kind::composite_type)
        return changes_attributes(need) && !m_out.conversions.contains(id);
      return model::is_routine(need.type) && m_out.drops.contains(need) &&
             (m_course.rebuilds.contains(need) || succeeded(need, m_course.changes));
    });
    const auto stays = m_course.to.objects.find(id);
    if (!must || stays == m_course.to.objects.end()) return;
    if (const auto swap = m_out.alters.find(id);
        swap != m_out.alters.end() && !m_out.list[swap->second].swapped.empty())
      return; // a domain that is made anew
    release_default(id, any, stays->second);
  }

  /// PostgreSQL knows what a default has to do with each attribute.
  [[nodiscard]] bool changes_attributes(const object_id& type) const {
    const auto change = m_course.changes.find(type);
    return m_course.swapped.contains(type) || (change != m_course.changes.end() && retypes(*change->second));
  }

  /// A step that does nothing else is done beforehand.
  bool loses_default_alone(const object_id& id) {
    const auto known = m_out.alters.find(id);
    if (known == m_out.alters.end()) return false;
    auto& facts = m_out.list[known->second].facts;
    if (facts != std::vector<std::string>{"default_value"}) return false;
    facts = {"release default"};
    m_out.releases[id] = known->second;
    m_out.alters.erase(known);
    return true;
  }

  void release_default(const object_id& id, const model::object& before, const model::object& after) {
    if (!default_of(after) && loses_default_alone(id)) return;
    auto one = alteration(id, &before, &after, {"release default"});
    m_out.releases[id] = m_out.add(one);
    if (const auto converted = m_out.conversions.find(id); converted != m_out.conversions.end())
      leave_default(m_out.list[converted->second], id);
    if (!default_of(after)) return;
    const auto known = m_out.alters.find(id);
    if (known == m_out.alters.end()) {
      one.facts = {"default_value"};
      m_out.alters[id] = m_out.add(std::move(one));
      return;
    }
    auto& facts = m_out.list[known->second].facts;
    if (std::find(facts.begin(), facts.end(), "default_value") == facts.end())
      facts.emplace_back("default_value");
  }

  /// The default of a column that a swap of types converts was taken away before, and is set after it.
  static void leave_default(step& swap, const object_id& column) {
    for (auto& one : swap.swapped) {
      if (model::id_of(*one.to) == column) one.default_apart = true;
    }
  }

  void add_alter(const diff::change& change) {
    require_own(change);
    auto one = alteration(change.id, change.from, change.to, {});
    if (change.id.type == kind::column) {
      one.facts = m_handed_down.own_facts(change.id);
      if (m_out.conversions.contains(change.id))
        std::erase_if(one.facts, [](const std::string& fact) {
          return fact == "data_type" || fact == "collation" || fact == "default_value";
        });
      split_release(one);
    } else {
      for (const auto& differs : change.differences) {
        if (differs.fact != "inherited" && differs.fact != "partitions") one.facts.push_back(differs.fact);
      }
    }
    if (change.id.type == kind::sequence) split_ownership(one);
    constexpr int first_that_streams = 180000;
    if (change.id.type == kind::subscription && m_course.from.server_version >= first_that_streams)
      one.facts.emplace_back("streams_by_default");
    if (change.id.type == kind::table) split_replica_identity(one);
    if (const auto* trigger = std::get_if<model::trigger>(change.to))
      add_partition_states(std::get<model::trigger>(*change.from), *trigger, one.facts);
    if (change.id.type == kind::table) split_inheritance(one);
    if (change.id.type == kind::table && std::erase(one.facts, "of_type") > 0)
      change_type(one.id, *one.from, *one.to);
    if (m_course.is_detached(change.id)) split_detach(one);
    if (moves_with_its_table(*change.to)) std::erase(one.facts, "partition_of");
    if (becomes_unclustered(one) && another_is_clustered(one)) std::erase(one.facts, "clustered");
    if (!one.facts.empty()) m_out.alters[change.id] = m_out.add(std::move(one));
    add_join(change);
  }

  /// A key of a partition becomes part of its parent's.
  void add_join(const diff::change& change) {
    const auto* before = std::get_if<model::constraint>(change.from);
    if (before == nullptr || before->inherited) return;
    const auto above = key_to_join(m_course, *change.to);
    if (above) m_out.add(join_step(change.id, *change.to, *above));
  }

  /// PostgreSQL has no statement that makes an inherited column the table's own as well, or no longer its
  /// own.
  void require_own(const diff::change& change) const {
    const auto* after = std::get_if<model::column>(change.to);
    if (after == nullptr || after->inherited == std::get<model::column>(*change.from).inherited) return;
    const object_id home{kind::table, after->schema, {}, after->table};
    const auto* table = m_course.to.find<model::table>(home);
    if (table == nullptr || table->inherits.empty() || m_course.goes(home)) return;
    const auto name = model::qualified_name(change.id);
    if (after->inherited) refuse_to_inherit(change.id);
    const auto& before = m_course.from.find<model::table>(home)->inherits;
    for (const auto& parent : table->inherits) {
      const auto id = model::parse_object_id("table " + parent);
      if (!id || std::find(before.begin(), before.end(), parent) == before.end()) continue;
      const object_id above{kind::column, id->schema, id->name, after->name};
      if (m_course.from.objects.contains(above) && m_course.to.objects.contains(above))
        throw text::error(text::exit_code::failed,
                          name + " is inherited, and PostgreSQL cannot make it its table's own beside that",
                          {"leave it to " + parent + " alone, and take it out of the table's declaration"});
    }
  }

  /// What a parent's column is given would be given to this one too.
  void keep_own_facts(const object_id& id) {
    auto facts = m_handed_down.own_facts(id);
    if (facts.empty()) return;
    m_out.alters[id] = m_out.add(
        alteration(id, &m_course.from.objects.at(id), &m_course.to.objects.at(id), std::move(facts)));
  }

  /// A partition that is detached has all its columns as its own.
  void require_own_of_partition(const step& one) const {
    const auto& after = std::get<model::table>(*one.to);
    if (!std::get<model::table>(*one.from).partition_of || after.inherits.empty()) return;
    for (const auto* column : model::columns_of(m_course.to, after.schema, after.name)) {
      if (column->inherited) refuse_to_inherit(column->id());
    }
  }

  [[noreturn]] static void refuse_to_inherit(const object_id& column) {
    throw text::error(text::exit_code::failed,
                      model::qualified_name(column) +
                          " is its table's own, and PostgreSQL cannot make it one that is inherited alone",
                      {"declare it in the table too, as in its parent: it is of both then"});
  }

  void split_release(step& one) {
    const auto& before = std::get<model::column>(*one.from);
    const auto& after = std::get<model::column>(*one.to);
    const bool to_identity = before.identity.empty() && !after.identity.empty() && before.default_value;
    const bool from_identity = !before.identity.empty() && after.identity.empty() && after.default_value;
    if (!to_identity && !from_identity) return;
    auto release = one;
    release.facts = {to_identity ? "default_value" : "identity"};
    std::erase(one.facts, release.facts.front());
    if (from_identity)
      std::erase_if(one.facts, [](const std::string& fact) { return fact.starts_with("identity_"); });
    m_out.releases[one.id] = m_out.add(std::move(release));
  }

  /// A sequence that goes over from a table that is dropped to one that is made belongs to nobody in between:
  /// where both tables have a name in common, the old one goes first.
  void split_ownership(step& one) {
    if (std::find(one.facts.begin(), one.facts.end(), "owned_by") != one.facts.end()) {
      const auto owner = owner_to_be_linked(m_course, std::get_if<model::sequence>(one.from),
                                            std::get<model::sequence>(*one.to));
      if (owner) one.facts.push_back("owner_of_table " + *owner);
      // A sequence has the owner of the table that it belongs to.
      if (std::get<model::sequence>(*one.to).owned_by) std::erase(one.facts, "owner");
    }
    const auto table_of = [](const model::object& any) -> std::optional<object_id> {
      const auto& owner = std::get<model::sequence>(any).owned_by;
      const auto column = owner ? model::parse_object_id("column " + *owner) : std::nullopt;
      if (!column) return std::nullopt;
      return object_id{kind::table, column->schema, {}, column->parent};
    };
    const auto before = table_of(*one.from);
    const auto after = table_of(*one.to);
    if (!before || !after || !m_course.goes(*before) || !m_course.comes(*after)) return;
    m_out.releases[one.id] = m_out.add(alteration(one.id, one.from, one.to, {"owned_by_none"}));
  }

  /// A table leaves its parents before it loses what it had of them, and joins others when it has what they
  /// ask for.
  void split_inheritance(step& one) {
    if (std::erase(one.facts, "inherits") == 0) return;
    require_own_of_partition(one);
    const auto& before = std::get<model::table>(*one.from).inherits;
    const auto& after = std::get<model::table>(*one.to).inherits;
    auto part = one;
    part.facts = {"no_inherit"};
    if (!before.empty()) m_out.releases[one.id] = m_out.add(part);
    part.facts = {"inherit"};
    if (!after.empty()) m_out.joins[one.id] = m_out.add(std::move(part));
  }

  /// True for an index that leaves its parent when its table is detached, or is taken for the parent's when
  /// that is attached.
  [[nodiscard]] bool moves_with_its_table(const model::object& any) const {
    const auto* index = std::get_if<model::index>(&any);
    return index != nullptr &&
           (!index->partition_of || m_course.is_attached({kind::table, index->schema, {}, index->table}));
  }

  static bool becomes_unclustered(const step& one) {
    if (std::find(one.facts.begin(), one.facts.end(), "clustered") == one.facts.end()) return false;
    const auto* index = std::get_if<model::index>(one.to);
    const auto* constraint = std::get_if<model::constraint>(one.to);
    return index != nullptr ? !index->clustered : constraint != nullptr && !constraint->clustered;
  }

  /// A table is clustered on one index: naming another takes the mark from this one.
  [[nodiscard]] bool another_is_clustered(const step& one) const {
    const auto home = home_of(*one.to);
    if (!home) return false;
    const auto& indexes = m_course.indexes_after.of(home->schema, home->name);
    const auto constraints = model::constraints_of(m_course.to, home->schema, home->name);
    return std::any_of(indexes.begin(), indexes.end(), [](const auto* other) { return other->clustered; }) ||
           std::any_of(constraints.begin(), constraints.end(),
                       [](const auto* other) { return other->clustered; });
  }

  /// A parent that is made again gets the partitions back that it had.
  void move_partitions() {
    for (const auto& [id, any] : m_course.to.objects) {
      if (id.type != kind::table || m_out.releases.contains(id) || !m_course.is_detached(id)) continue;
      auto one = alteration(id, &m_course.from.objects.at(id), &any, {});
      split_detach(one);
      if (!one.facts.empty()) m_out.alters[id] = m_out.add(std::move(one));
    }
  }

  /// A typed table is of no type while its columns change otherwise than with the type.
  void change_type(const object_id& id, const model::object& from, const model::object& to) {
    if (std::get<model::table>(from).of_type)
      m_out.releases[id] = m_out.add(alteration(id, &from, &to, {"not_of"}));
    if (std::get<model::table>(to).of_type)
      m_out.joins[id] = m_out.add(alteration(id, &from, &to, {"of_type"}));
  }

  /// The tables of a type that is made anew go over to the new one.
  void follow_swapped_types() {
    for (const auto& type : m_course.swapped) {
      if (type.type != kind::composite_type) continue;
      for (const auto& id : tables_of_type(m_course.from, type)) {
        const auto after = m_course.to.objects.find(id);
        if (after == m_course.to.objects.end() || m_course.goes(id) || m_out.releases.contains(id)) continue;
        change_type(id, m_course.from.objects.at(id), after->second);
      }
    }
  }

  /// Its old parent may have to go before there is room for the new one.
  void split_detach(step& one) {
    auto release = one;
    release.facts = {"detach"};
    std::erase_if(one.facts, [](const std::string& fact) { return fact.starts_with("partition_"); });
    if (std::get<model::table>(*one.to).partition_of) one.facts.emplace_back("partition_of");
    m_out.releases[one.id] = m_out.add(std::move(release));
  }

  /// An index can be the replica identity when it is there; it may wait for other changes of its table.
  void split_replica_identity(step& one) {
    if (!std::get<model::table>(*one.to).replica_identity.starts_with("index ")) return;
    if (std::erase(one.facts, "replica_identity") == 0) return;
    add_replica_identity(one.id, *one.to);
  }

  void add_replica_identity(const object_id& id, const model::object& to) {
    m_out.finishes[id] = m_out.add(alteration(id, nullptr, &to, {"replica_identity"}));
  }

  /// An index that is made again is no longer the replica identity.
  void renew_replica_identities() {
    for (const auto& id : m_course.rebuilds) {
      if (id.type != kind::index && id.type != kind::constraint) continue;
      const auto home = home_of(m_course.to.objects.at(id));
      if (!home || m_course.comes(*home) || m_out.finishes.contains(*home)) continue;
      const auto* table = m_course.to.find<model::table>(*home);
      if (table != nullptr && table->replica_identity == "index " + text::quote_identifier(id.name))
        add_replica_identity(*home, m_course.to.objects.at(*home));
    }
  }

  /// What is revoked from a table is revoked from its columns: what these keep is granted again.
  void keep_column_grants(const diff::change& change, const model::table& table) {
    const auto told = std::any_of(change.differences.begin(), change.differences.end(),
                                  [](const model::difference& one) { return one.fact == "grants"; });
    if (!told) return;
    for (const auto* column : model::columns_of(m_course.to, table.schema, table.name)) {
      const auto* before = m_course.from.find<model::column>(column->id());
      if (before == nullptr || before->grants.empty() || column->grants.empty() ||
          m_course.goes(column->id()))
        continue;
      const auto id = column->id();
      m_out.add(alteration(id, nullptr, &m_course.to.objects.at(id), {"grants"}));
    }
  }

  /// On which partitions the trigger is to be told its state: where that differs from the rest, and where it
  /// did so and the partition stays. (Enabling the trigger of the parent goes through to the partitions in
  /// some versions.)
  void add_partition_states(const model::trigger& from, const model::trigger& to,
                            std::vector<std::string>& facts) const {
    std::set<std::string> told;
    for (const auto& state : to.partitions) {
      facts.push_back("partition " + state);
      told.insert(state.substr(0, state.rfind('=')));
    }
    for (const auto& state : from.partitions) {
      const auto name = state.substr(0, state.rfind('='));
      const auto id = model::parse_object_id("table " + name);
      const auto* table = id ? m_course.to.find<model::table>(*id) : nullptr;
      if (table != nullptr && table->partition_of && !told.contains(name))
        facts.push_back("partition " + name + "=" + to.enabled);
    }
  }

  nodes& m_out;
  const course& m_course;
  handed_down m_handed_down;
};

} // namespace

void add_alters(nodes& to, const course& in) { alter_maker(to, in).make(); }

} // namespace dbworkflow::plan
