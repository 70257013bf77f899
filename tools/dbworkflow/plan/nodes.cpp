#include "plan/nodes.hpp"

#include "plan/inheritance.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::plan {
namespace {

using diff::verb;
using model::kind;
using model::object_id;

class maker {
public:
  maker(const model::database& from, const model::database& to, const change_map& changes,
        const id_set& rebuilds, const std::vector<type_swap>& swaps)
      : m_from(from)
      , m_to(to)
      , m_changes(changes)
      , m_rebuilds(rebuilds)
      , m_swaps(swaps) {
    for (const auto& one : swaps) {
      for (const auto* list : {&one.types, &one.altered}) m_swapped.insert(list->begin(), list->end());
    }
  }

  nodes make() {
    for (const auto& [id, any] : m_from.objects) {
      if (goes(id)) add_drop(id, any);
    }
    settle_going_with();
    for (const auto& [id, any] : m_to.objects) {
      if (comes(id)) add_create(id, any);
    }
    for (const auto& swap : m_swaps) add_swap(swap);
    for (const auto& [id, change] : m_changes) {
      if (change->what == verb::alter && !m_rebuilds.contains(id) && !m_swapped.contains(id)) {
        add_alter(*change);
        if (const auto* table = std::get_if<model::table>(change->to)) keep_column_grants(*change, *table);
      }
    }
    renew_replica_identities();
    for (const auto& [id, any] : m_from.objects) {
      if (id.type == kind::column || id.type == kind::domain) add_release(id, any);
    }
    return std::move(m_out);
  }

private:
  [[nodiscard]] const diff::change* change_of(const object_id& id) const {
    const auto found = m_changes.find(id);
    return found == m_changes.end() ? nullptr : found->second;
  }
  [[nodiscard]] bool goes(const object_id& id) const {
    const auto* change = change_of(id);
    return m_rebuilds.contains(id) || (change != nullptr && change->what == verb::drop);
  }
  [[nodiscard]] bool comes(const object_id& id) const {
    const auto* change = change_of(id);
    return m_rebuilds.contains(id) || (change != nullptr && change->what == verb::create);
  }

  std::size_t add(step one) {
    m_out.list.push_back(std::move(one));
    return m_out.list.size() - 1;
  }

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
      return goes(schema) ? std::optional(schema) : std::nullopt;
    }
    if (const auto* sequence = std::get_if<model::sequence>(&any)) {
      if (!sequence->owned_by || m_rebuilds.contains(id)) return std::nullopt;
      const auto owner = model::parse_object_id("column " + *sequence->owned_by);
      if (!owner) return std::nullopt;
      const object_id table{kind::table, owner->schema, {}, owner->parent};
      if (goes(table)) return table;
      return goes(*owner) ? owner : std::nullopt;
    }
    if (const auto* index = std::get_if<model::index>(&any); index != nullptr && index->partition_of) {
      const auto parent = model::parse_object_id("index " + *index->partition_of);
      if (parent && goes(*parent)) return parent;
    }
    if (const auto publication = publication_of(any); publication && goes(*publication)) return publication;
    const auto home = home_of(any);
    if (home && home->type == kind::domain && m_swapped.contains(*home)) return home;
    if (const auto* column = std::get_if<model::column>(&any);
        column != nullptr && column->inherited && !goes(*home)) {
      return inherited_from(*column);
    }
    if (!home || !goes(*home) || closes_a_circle(id, any)) return std::nullopt;
    if (waits_for(m_from, id, *home) && !default_of(any)) return std::nullopt;
    return home;
  }

  /// The column of a parent that goes and takes an inherited one along.
  [[nodiscard]] std::optional<object_id> inherited_from(const model::column& one) const {
    const object_id heir{kind::table, one.schema, {}, one.table};
    const auto* table = m_from.find<model::table>(heir);
    const auto* later = m_to.find<model::table>(heir);
    if (table == nullptr || later == nullptr) return std::nullopt;
    // One that leaves its parent keeps the column.
    const auto kept = parents_of(*later);
    for (const auto& parent : parents_of(*table)) {
      if (std::find(kept.begin(), kept.end(), parent) == kept.end()) continue;
      object_id id{kind::column, parent.schema, parent.name, one.name};
      if (goes(id) && !stays_below(id)) return id;
    }
    return std::nullopt;
  }

  /// True where a table that inherits a column keeps it although it goes.
  [[nodiscard]] bool stays_below(const object_id& column) const {
    for (const auto& [id, any] : m_from.objects) {
      const auto* table = std::get_if<model::table>(&any);
      if (table == nullptr) continue;
      for (const auto& parent : parents_of(table)) {
        if (parent.schema != column.schema || parent.name != column.parent) continue;
        const object_id own{kind::column, id.schema, id.name, column.name};
        const auto* before = m_from.find<model::column>(own);
        if (before != nullptr && before->inherited && !goes(own) && !goes(id)) return true;
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
    if (!target || *target == own || !goes(*target)) return false;
    id_set seen;
    return reaches(*target, own, seen);
  }

  bool reaches(const object_id& at, const object_id& wanted, id_set& seen) const {
    if (at == wanted) return true;
    if (!seen.insert(at).second) return false;
    for (const auto* one : model::constraints_of(m_from, at.schema, at.name)) {
      if (!one->referenced_table) continue;
      const auto next = model::parse_object_id("table " + *one->referenced_table);
      if (next && goes(*next) && reaches(*next, wanted, seen)) return true;
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
    m_out.drops[id] = add(std::move(one));
  }

  /// Known when all that goes is known.
  void settle_going_with() {
    for (const auto& [id, with] : m_going_with) {
      if (const auto home = m_out.drops.find(with); home != m_out.drops.end()) m_out.drops[id] = home->second;
    }
  }

  static std::optional<object_id> publication_of(const model::object& any) {
    const auto* published = std::get_if<model::published_table>(&any);
    if (published == nullptr) return std::nullopt;
    return object_id{kind::publication, {}, {}, published->name};
  }

  /// True where a part of a table uses what cannot be before the table: a function of its rows.
  [[nodiscard]] static bool waits_for(const model::database& in, const object_id& part,
                                      const object_id& table) {
    id_set seen;
    return calls_on_the_way(in, part, table, seen);
  }

  static bool calls_on_the_way(const model::database& in, const object_id& at, const object_id& table,
                               id_set& seen) {
    const auto found = in.needs.find(at);
    if (found == in.needs.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const object_id& need) {
      if (model::is_routine(at.type) && need == table) return true;
      const bool leads_on =
          model::is_routine(need.type) || need.type == kind::view || need.type == kind::domain;
      return leads_on && seen.insert(need).second && calls_on_the_way(in, need, table, seen);
    });
  }

  [[nodiscard]] bool is_written_inside(const model::object& any) const {
    if (const auto publication = publication_of(any)) return comes(*publication);
    const auto home = home_of(any);
    if (home && home->type == kind::domain) return is_written_inside_domain(any, *home);
    if (!home || home->type != kind::table || !comes(*home)) return false;
    const auto* table = m_to.find<model::table>(*home);
    if (table == nullptr) return false;
    if (const auto* column = std::get_if<model::column>(&any)) {
      // A partition is made as a table of its own and attached, so that all its names are as declared.
      return (!column->inherited || table->partition_of.has_value()) &&
             (column->default_value || !waits_for(m_to, id_of(any), *home));
    }
    const auto* constraint = std::get_if<model::constraint>(&any);
    if (waits_for(m_to, id_of(any), *home)) return false;
    return constraint != nullptr && constraint->contype != "foreign key" && constraint->validated &&
           (!constraint->inherited || table->partition_of.has_value());
  }

  /// A constraint that calls a function that takes the domain can only be added to it.
  [[nodiscard]] bool is_written_inside_domain(const model::object& any, const object_id& domain) const {
    if (!comes(domain) && !m_swapped.contains(domain)) return false;
    if (!std::get<model::constraint>(any).validated) return false;
    id_set seen;
    return !needs_in_the_end(model::id_of(any), domain, seen);
  }

  bool needs_in_the_end(const object_id& at, const object_id& wanted, id_set& seen) const {
    if (at == wanted) return true;
    const auto found = m_to.needs.find(at);
    if (found == m_to.needs.end() || !seen.insert(at).second) return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const object_id& one) { return needs_in_the_end(one, wanted, seen); });
  }

  /// What the parent's statement makes by itself.
  [[nodiscard]] static bool is_inherited(const model::object& any) {
    if (const auto* column = std::get_if<model::column>(&any)) return column->inherited;
    if (const auto* constraint = std::get_if<model::constraint>(&any)) return constraint->inherited;
    return false;
  }

  void add_create(const object_id& id, const model::object& any) {
    if (is_written_inside(any) || is_inherited(any)) return;
    step one;
    one.what = action::create;
    one.id = id;
    one.to = &any;
    if (id.type == kind::table || id.type == kind::domain) one.parts = parts_of(id);
    if (id.type == kind::publication) one.parts = published_by(id);
    const auto parts = one.parts;
    const auto at = add(std::move(one));
    m_out.creates[id] = at;
    for (const auto* part : parts) {
      const auto part_id = model::id_of(*part);
      m_out.creates[part_id] = at;
      if (default_of(*part) && waits_for(m_to, part_id, id)) add_late_default(at, part_id, *part);
    }
    add_finish(id, any);
  }

  /// A default that calls what needs the table: set when both are there.
  void add_late_default(std::size_t table, const object_id& id, const model::object& column) {
    m_out.list[table].facts.push_back("default " + id.name);
    step one;
    one.what = action::alter;
    one.id = id;
    one.to = &column;
    one.facts = {"default_value"};
    m_out.alters[id] = add(std::move(one));
  }

  [[nodiscard]] std::vector<const model::object*> parts_of(const object_id& table) const {
    std::vector<const model::object*> out;
    for (const auto* one : model::columns_of(m_to, table.schema, table.name)) {
      const auto& any = m_to.objects.at(one->id());
      if (is_written_inside(any)) out.push_back(&any);
    }
    for (const char* first : {"primary key", "unique", "check", "exclusion"}) {
      for (const auto* one : model::constraints_of(m_to, table.schema, table.name)) {
        const auto& any = m_to.objects.at(one->id());
        if (one->contype == first && is_written_inside(any)) out.push_back(&any);
      }
    }
    return out;
  }

  [[nodiscard]] std::vector<const model::object*> published_by(const object_id& publication) const {
    std::vector<const model::object*> out;
    for (const auto& [id, any] : m_to.objects) {
      if (publication_of(any) == publication) out.push_back(&any);
    }
    return out;
  }

  /// What can only be said when other objects are there too.
  void add_finish(const object_id& id, const model::object& any) {
    std::vector<std::string> facts;
    if (const auto* sequence = std::get_if<model::sequence>(&any); sequence != nullptr && sequence->owned_by)
      facts = {"owned_by"};
    if (const auto* table = std::get_if<model::table>(&any)) {
      if (table->partition_of) facts = {"partition_of"};
      if (table->replica_identity.starts_with("index ")) facts.emplace_back("replica_identity");
    }
    if (const auto* index = std::get_if<model::index>(&any); index != nullptr && index->partition_of)
      facts = {"partition_of"};
    if (const auto* trigger = std::get_if<model::trigger>(&any)) {
      for (const auto& state : trigger->partitions) facts.push_back("partition " + state);
    }
    if (facts.empty()) return;
    step one;
    one.what = action::alter;
    one.id = id;
    one.to = &any;
    one.facts = std::move(facts);
    // An index is attached with its partition: a step of its own only where the partition is there already.
    if (id.type == kind::index) {
      if (const auto home = home_of(any); !home || comes(*home)) return;
    }
    m_out.finishes[id] = add(std::move(one));
  }

  /// A default that calls a routine that goes and comes back goes and comes back with it.
  void add_release(const object_id& id, const model::object& any) {
    if (m_out.releases.contains(id)) return;
    const auto needs = m_from.needs.find(id);
    const auto& default_value = default_of(any);
    if (needs == m_from.needs.end() || !default_value) return;
    if (goes(id)) {
      // A table cannot go before the function of its rows, nor that before the default that calls it.
      if (const auto home = home_of(any); home && goes(*home) && waits_for(m_from, id, *home))
        m_out.releases[id] = add(release_of(id, any, any));
      return;
    }
    const bool must = std::any_of(needs->second.begin(), needs->second.end(), [this](const object_id& need) {
      return model::is_routine(need.type) && m_out.drops.contains(need) &&
             (m_rebuilds.contains(need) || has_successor(need));
    });
    const auto stays = m_to.objects.find(id);
    if (!must || stays == m_to.objects.end()) return;
    auto one = release_of(id, any, stays->second);
    m_out.releases[id] = add(one);
    if (!default_of(stays->second)) return;
    const auto known = m_out.alters.find(id);
    if (known == m_out.alters.end()) {
      one.facts = {"default_value"};
      m_out.alters[id] = add(std::move(one));
      return;
    }
    auto& facts = m_out.list[known->second].facts;
    if (std::find(facts.begin(), facts.end(), "default_value") == facts.end())
      facts.emplace_back("default_value");
  }

  static step release_of(const object_id& id, const model::object& from, const model::object& to) {
    step one;
    one.what = action::alter;
    one.id = id;
    one.from = &from;
    one.to = &to;
    one.facts = {"release default"};
    return one;
  }

  static const std::optional<std::string>& default_of(const model::object& any) {
    static const std::optional<std::string> none;
    if (const auto* column = std::get_if<model::column>(&any)) return column->default_value;
    if (const auto* domain = std::get_if<model::domain>(&any)) return domain->default_value;
    return none;
  }

  /// True where a routine gives way to another one of its name, for other arguments.
  [[nodiscard]] bool has_successor(const object_id& gone) const { return succeeded(gone, m_changes); }

  void add_alter(const diff::change& change) {
    step one;
    one.what = action::alter;
    one.id = change.id;
    one.from = change.from;
    one.to = change.to;
    for (const auto& differs : change.differences) {
      const bool converted =
          m_out.conversions.contains(change.id) &&
          (differs.fact == "data_type" || differs.fact == "collation" || differs.fact == "default_value");
      if (differs.fact != "inherited" && differs.fact != "partitions" && !converted &&
          !comes_from_parent(m_to, m_changes, change, differs.fact))
        one.facts.push_back(differs.fact);
    }
    if (change.id.type == kind::column) split_release(one);
    if (change.id.type == kind::table) split_replica_identity(one);
    if (const auto* trigger = std::get_if<model::trigger>(change.to))
      add_partition_states(std::get<model::trigger>(*change.from), *trigger, one.facts);
    if (change.id.type == kind::table) split_inheritance(one);
    if (becomes_unclustered(one) && another_is_clustered(one)) std::erase(one.facts, "clustered");
    if (!one.facts.empty()) m_out.alters[change.id] = add(std::move(one));
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
    m_out.releases[one.id] = add(std::move(release));
  }

  /// A table leaves its parents before it loses what it had of them, and joins others when it has what they
  /// ask for.
  void split_inheritance(step& one) {
    if (std::erase(one.facts, "inherits") == 0) return;
    const auto& before = std::get<model::table>(*one.from).inherits;
    const auto& after = std::get<model::table>(*one.to).inherits;
    auto part = one;
    part.facts = {"no_inherit"};
    if (!before.empty()) m_out.releases[one.id] = add(part);
    part.facts = {"inherit"};
    if (!after.empty()) m_out.joins[one.id] = add(std::move(part));
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
    const auto indexes = model::indexes_of(m_to, home->schema, home->name);
    const auto constraints = model::constraints_of(m_to, home->schema, home->name);
    return std::any_of(indexes.begin(), indexes.end(), [](const auto* other) { return other->clustered; }) ||
           std::any_of(constraints.begin(), constraints.end(),
                       [](const auto* other) { return other->clustered; });
  }

  /// An index can be the replica identity when it is there; it may wait for other changes of its table.
  void split_replica_identity(step& one) {
    if (!std::get<model::table>(*one.to).replica_identity.starts_with("index ")) return;
    if (std::erase(one.facts, "replica_identity") == 0) return;
    add_replica_identity(one.id, *one.to);
  }

  void add_replica_identity(const object_id& id, const model::object& to) {
    step identity;
    identity.what = action::alter;
    identity.id = id;
    identity.to = &to;
    identity.facts = {"replica_identity"};
    m_out.finishes[id] = add(std::move(identity));
  }

  /// An index that is made again is no longer the replica identity.
  void renew_replica_identities() {
    for (const auto& id : m_rebuilds) {
      if (id.type != kind::index && id.type != kind::constraint) continue;
      const auto home = home_of(m_to.objects.at(id));
      if (!home || comes(*home) || m_out.finishes.contains(*home)) continue;
      const auto* table = m_to.find<model::table>(*home);
      if (table != nullptr && table->replica_identity == "index " + text::quote_identifier(id.name))
        add_replica_identity(*home, m_to.objects.at(*home));
    }
  }

  /// What is revoked from a table is revoked from its columns: what these keep is granted again.
  void keep_column_grants(const diff::change& change, const model::table& table) {
    const auto told = std::any_of(change.differences.begin(), change.differences.end(),
                                  [](const model::difference& one) { return one.fact == "grants"; });
    if (!told) return;
    for (const auto* column : model::columns_of(m_to, table.schema, table.name)) {
      const auto* before = m_from.find<model::column>(column->id());
      if (before == nullptr || before->grants.empty() || column->grants.empty() || goes(column->id()))
        continue;
      step one;
      one.what = action::alter;
      one.id = column->id();
      one.to = &m_to.objects.at(one.id);
      one.facts = {"grants"};
      add(std::move(one));
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
      const auto* table = id ? m_to.find<model::table>(*id) : nullptr;
      if (table != nullptr && table->partition_of && !told.contains(name))
        facts.push_back("partition " + name + "=" + to.enabled);
    }
  }

  void add_swap(const type_swap& swap) {
    step one;
    one.what = action::alter;
    one.id = swap.types.front();
    one.from = &m_from.objects.at(one.id);
    one.to = &m_to.objects.at(one.id);
    one.swapped = conversions_of(m_from, m_to, swap);
    const auto at = m_out.list.size();
    for (const auto& id : swap.types) {
      m_out.alters[id] = at;
      if (id.type == kind::domain) add_constraints(one, id, at);
    }
    for (const auto& id : swap.altered) m_out.alters[id] = at;
    for (const auto& id : swap.columns) m_out.conversions[id] = at;
    add(std::move(one));
  }

  /// The constraints of a domain are made inside of it, and go with the old one.
  void add_constraints(step& one, const object_id& domain, std::size_t at) {
    for (const auto* gone : model::constraints_of(m_from, domain.schema, domain.name))
      m_out.drops[gone->id()] = at;
    for (const auto* part : parts_of(domain)) {
      one.parts.push_back(part);
      m_out.creates[model::id_of(*part)] = at;
    }
  }

  const model::database& m_from;
  const model::database& m_to;
  const change_map& m_changes;
  const id_set& m_rebuilds;
  const std::vector<type_swap>& m_swaps;
  id_set m_swapped; ///< the types of all swaps
  nodes m_out;
  std::vector<std::pair<object_id, object_id>> m_going_with;
};

} // namespace

std::optional<object_id> home_of(const model::object& any) {
  const auto id = model::id_of(any);
  if (const auto* index = std::get_if<model::index>(&any))
    return object_id{
        index->on_materialized_view ? kind::materialized_view : kind::table, index->schema, {}, index->table};
  if (const auto* constraint = std::get_if<model::constraint>(&any)) {
    return object_id{constraint->on_domain ? kind::domain : kind::table, id.schema, {}, id.parent};
  }
  const auto on = [&id](const std::string& parent_kind) {
    return object_id{model::kind_of(parent_kind).value_or(kind::table), id.schema, {}, id.parent};
  };
  if (const auto* trigger = std::get_if<model::trigger>(&any)) return on(trigger->parent_kind);
  if (const auto* rule = std::get_if<model::rule>(&any)) return on(rule->parent_kind);
  if (const auto* statistics = std::get_if<model::statistics>(&any))
    return model::parse_object_id("table " + statistics->table);
  if (model::is_child(id.type)) return object_id{kind::table, id.schema, {}, id.parent};
  return std::nullopt;
}

nodes make_nodes(const model::database& from, const model::database& to, const change_map& changes,
                 const id_set& rebuilds, const std::vector<type_swap>& swaps) {
  return maker(from, to, changes, rebuilds, swaps).make();
}

} // namespace dbworkflow::plan
