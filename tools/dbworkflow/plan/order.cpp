#include "plan/order.hpp"

#include "plan/bodies.hpp"
#include "plan/circles.hpp"
#include "plan/course.hpp"
#include "plan/foreign_keys.hpp"
#include "plan/freed_names.hpp"
#include "plan/inheritance.hpp"
#include "plan/partitions.hpp"
#include "plan/priority.hpp"
#include "plan/replica_identity.hpp"
#include "plan/table_indexes.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace dbworkflow::plan {
namespace {

using model::kind;
using model::object_id;

class graph {
public:
  graph(const model::database& from, const model::database& to, const nodes& made)
      : m_from(from)
      , m_to(to)
      , m_made(made)
      , m_indexes(to)
      , m_chains(made.chains.begin(), made.chains.end())
      , m_after(made.list.size())
      , m_waits(made.list.size())
      , m_follows(made.list.size())
      , m_wishes(made.list.size()) {}

  void connect() {
    for (std::size_t i = 0; i < m_made.list.size(); ++i) connect(i);
    release();
    leave_parents();
    for (const auto& all :
         {order_around_partitions(m_from, m_made), m_made.chains, freed_names(m_from, m_to, m_made),
          old_indexes_before_keys(m_from, m_made), logged_apart(m_to, m_made),
          order_around_heirs(m_from, m_to, m_made), order_around_replica_identities(m_made)}) {
      for (const auto& [first, second] : all) edge(first, second);
    }
    look_into_bodies();
  }

  std::vector<std::size_t> sorted() {
    queue ready;  // nothing is to come before it
    queue usable; // nothing must, though its body speaks of what is not there yet
    const auto admit = [&](std::size_t at) {
      if (m_waits[at] == 0) (m_wishes[at].empty() ? ready : usable).emplace(priority_of(m_made.list[at]), at);
    };
    for (std::size_t i = 0; i < m_waits.size(); ++i) admit(i);
    std::vector<std::size_t> out;
    while (!ready.empty() || !usable.empty()) {
      const bool only_late = !ready.empty() && std::get<0>(ready.begin()->first) >= apart;
      auto& from = ready.empty() || (only_late && !usable.empty()) ? usable : ready;
      const auto taken = next_of(from, out);
      const auto at = taken->second;
      from.erase(taken);
      if (!m_wishes[at].empty()) m_early.insert(at);
      out.push_back(at);
      for (const auto next : m_after[at]) {
        --m_waits[next];
        admit(next);
      }
      for (const auto next : m_follows[at]) {
        m_wishes[next].erase(at);
        if (m_wishes[next].empty() && usable.erase({priority_of(m_made.list[next]), next}) > 0) admit(next);
      }
    }
    if (out.size() != m_made.list.size()) circle();
    return out;
  }

  /// What its body speaks of was not all there, or not to be found, when its turn came.
  [[nodiscard]] bool comes_early(std::size_t at) const { return m_early.contains(at); }

private:
  using place = std::map<object_id, std::size_t>;
  using queue = std::set<std::pair<priority, std::size_t>>;

  /// Between transactions all is done that can be, so that there are few of them.
  [[nodiscard]] queue::iterator next_of(queue& from, const std::vector<std::size_t>& done) const {
    if (done.empty() || m_made.list[done.back()].transactional) return from.begin();
    const auto found = from.lower_bound({priority{apart, 0, {}, {}, 0, {}}, 0});
    return found != from.end() && std::get<0>(found->first) == apart ? found : from.begin();
  }

  void edge(std::size_t first, std::size_t second) {
    if (first != second && m_after[first].insert(second).second) ++m_waits[second];
  }
  void edge_if(const place& in, const object_id& id, std::size_t second) {
    if (const auto found = in.find(id); found != in.end()) edge(found->second, second);
  }

  void edge_before(std::size_t first, const object_id& made) {
    if (const auto found = m_made.creates.find(made); found != m_made.creates.end())
      edge(first, found->second);
  }

  /// `user` comes after whatever makes `id` what the new state says.
  void needs(const object_id& id, std::size_t user) {
    const auto made = m_made.creates.find(id);
    if (made != m_made.creates.end() && made->second == user) return; // what is left of it comes later
    if (m_made.list[user].what == action::create && is_joined_later(m_to, id)) return;
    edge_if(m_made.creates, id, user);
    // An index is made before its table is attached as a partition, so that it is taken for the parent's.
    if (id.type == kind::table && m_made.list[user].id.type == kind::index) return;
    // What uses a sequence does not mind how it is altered; its ownership may wait for just that user.
    if (id.type != kind::sequence && !sets_default_alone(id)) edge_if(m_made.alters, id, user);
    edge_if(m_made.conversions, id, user);
  }

  /// A default is for rows to come: nothing waits for it.
  [[nodiscard]] bool sets_default_alone(const object_id& id) const {
    const auto found = id.type == kind::column ? m_made.alters.find(id) : m_made.alters.end();
    return found != m_made.alters.end() &&
           m_made.list[found->second].facts == std::vector<std::string>{"default_value"};
  }

  static bool says(const step& one, std::string_view fact) {
    return std::find(one.facts.begin(), one.facts.end(), fact) != one.facts.end();
  }

  void needs_of(const object_id& id, std::size_t user, bool late_default = false) {
    if (const auto found = m_to.needs.find(id); found != m_to.needs.end()) {
      for (const auto& one : found->second) {
        if (!late_default || !model::is_routine(one.type)) needs(one, user);
      }
    }
  }

  void connect(std::size_t at) {
    const auto& one = m_made.list[at];
    if (one.what == action::drop) return;
    if (one.part == online::add_bound || one.part == online::validate_bound)
      return; // of what was there before
    if (const auto release = m_made.releases.find(one.id); release != m_made.releases.end()) {
      if (release->second == at) return; // it takes something away, and waits for nothing
      edge(release->second, at);
    }
    needs_of(one.id, at);
    if (goes_ahead(one)) return; // of the object, which is altered or made by another step
    if (const auto home = home_of(*one.to)) {
      edge_if(m_made.creates, *home, at);
      if (home->type == kind::domain && one.what == action::create) edge_if(m_made.alters, *home, at);
      if (one.id.type == kind::column && says(one, "grants")) edge_if(m_made.alters, *home, at);
    } else if (!one.id.schema.empty()) {
      edge_if(m_made.creates, {kind::schema, {}, {}, one.id.schema}, at);
    }
    for (const auto* part : one.parts) {
      needs_of(model::id_of(*part), at, m_made.alters.contains(model::id_of(*part)));
      if (const auto home = home_of(*part)) edge_if(m_made.creates, *home, at);
    }
    for (const auto& converted : one.swapped)
      needs_of(model::id_of(*converted.to), at, converted.default_apart);
    if (one.what == action::create) edge_if(m_made.drops, one.id, at);
    if (const auto* sequence = std::get_if<model::sequence>(one.to)) own(*sequence, at);
    if (const auto* table = std::get_if<model::table>(one.to)) {
      attach(*table, at);
    }
    for (const auto& fact : one.facts) after_partition(fact, at);
    if (const auto join = m_made.joins.find(one.id); join != m_made.joins.end() && join->second == at)
      join_parents(std::get<model::table>(*one.to), at);
    if (one.what == action::alter) {
      // The finishing touch comes after the object itself.
      edge_if(m_made.creates, one.id, at);
      if (const auto* index = std::get_if<model::index>(one.to); index != nullptr && index->partition_of) {
        if (const auto parent = model::parse_object_id("index " + *index->partition_of)) needs(*parent, at);
      }
    }
  }

  /// Part of a change that is made online, before the step that counts as the change.
  static bool goes_ahead(const step& one) {
    return (one.part == online::build_index && one.id.type == kind::constraint) ||
           one.part == online::set_index_aside;
  }

  /// Ownership is said when the column is there, and taken away before the old owner goes.
  void own(const model::sequence& one, std::size_t at) {
    if (!says(m_made.list[at], "owned_by")) return;
    if (one.owned_by) {
      if (const auto owner = model::parse_object_id("column " + *one.owned_by)) {
        needs(*owner, at);
        edge_if(m_made.alters, {kind::table, owner->schema, {}, owner->parent}, at);
      }
    }
    if (m_made.drops.contains(one.id())) return; // made again; the old one is gone with its owner
    const auto* before = m_from.find<model::sequence>(one.id());
    if (before == nullptr || !before->owned_by) return;
    const auto owner = model::parse_object_id("column " + *before->owned_by);
    const auto gone = owner ? m_made.drops.find(*owner) : m_made.drops.end();
    if (gone == m_made.drops.end()) return;
    edge(m_made.releases.contains(one.id()) ? m_made.releases.at(one.id()) : at, gone->second);
  }

  /// A partition is attached when it has all that its parent's indexes and constraints look for, and before
  /// the parent's foreign keys are made, which come to it by themselves.
  void attach(const model::table& one, std::size_t at) {
    const auto up = one.partition_of ? model::parse_object_id("table " + *one.partition_of) : std::nullopt;
    if (!up || m_made.list[at].what == action::create) return;
    needs(*up, at);
    for (const auto* index : m_indexes.of(one.schema, one.name)) edge_if(m_made.creates, index->id(), at);
    for (const auto* key : model::constraints_of(m_to, one.schema, one.name))
      if (key->contype == "check") edge_if(m_made.creates, key->id(), at);
    // A key that goes would be taken for the parent's.
    for (const auto* key : model::constraints_of(m_from, one.schema, one.name))
      if (has_index(*key)) edge_if(m_made.drops, key->id(), at);
    for (const auto* index : m_indexes.of(up->schema, up->name)) {
      if (is_joined_later(m_to, index->id()))
        edge_before(at, index->id());
      else
        edge_if(m_made.creates, index->id(), at);
    }
    for (const auto* key : model::constraints_of(m_to, up->schema, up->name))
      if (key->contype == "foreign key" || is_joined_later(m_to, key->id())) edge_before(at, key->id());
  }

  /// True where a type is swapped that an object no longer has.
  [[nodiscard]] bool lets_go(const object_id& id, const object_id& type) const {
    if (m_made.list[m_made.alters.at(type)].swapped.empty()) return false;
    const auto after = m_to.needs.find(id);
    return after == m_to.needs.end() || !after->second.contains(type);
  }

  /// True for a foreign key that a partition has from its parent and that stands in nobody's way when that is
  /// detached.
  [[nodiscard]] bool is_let_go_of(const object_id& id) const {
    const auto* key = m_from.find<model::constraint>(id);
    return key != nullptr && key->inherited && key->referenced_table && !m_made.drops.contains(id) &&
           m_made.releases.contains({kind::table, id.schema, {}, id.parent});
  }

  /// True where an object is to go after that step.
  [[nodiscard]] bool is_chained(std::size_t first, const object_id& gone) const {
    const auto found = m_made.drops.find(gone);
    return found != m_made.drops.end() && m_chains.contains({first, found->second});
  }

  /// What goes is let go of first: by what is dropped too, and by what is altered to do without it.
  void release() {
    for (const auto& [id, needed] : m_from.needs) {
      if (is_let_go_of(id)) continue;
      for (const auto& need : needed) {
        if (const auto gone = m_made.drops.find(need); gone != m_made.drops.end()) {
          const bool released =
              (need.type == kind::sequence || need.type == kind::table || model::is_routine(need.type) ||
               (need.type == kind::composite_type && id.type == kind::table)) &&
              m_made.releases.contains(id);
          if (!released || !model::is_routine(need.type)) edge_if(m_made.drops, id, gone->second);
          // What is made again is altered when it is there, and went before.
          if (released || !m_made.creates.contains(id))
            edge_if(released ? m_made.releases : m_made.alters, id, gone->second);
        }
        // What stands in the way of a change of type goes before it.
        if (const auto changed = m_made.alters.find(need);
            changed != m_made.alters.end() && need.type != kind::sequence && !sets_default_alone(need) &&
            !is_chained(changed->second, id)) {
          edge_if(m_made.drops, id, changed->second);
          if (need.type == kind::composite_type) edge_if(m_made.releases, id, changed->second);
          if (lets_go(id, need)) edge_if(m_made.alters, id, changed->second);
        }
        if (const auto changed = m_made.conversions.find(need); changed != m_made.conversions.end())
          edge_if(m_made.drops, id, changed->second);
      }
    }
    for (const auto& [id, at] : m_made.releases) {
      if (const auto gone = m_made.drops.find(id); gone != m_made.drops.end()) edge(at, gone->second);
    }
    for (const auto& [id, at] : m_made.drops) {
      const auto& any = m_from.objects.at(id);
      if (const auto home = home_of(any)) {
        if (const auto gone = m_made.drops.find(*home); gone != m_made.drops.end()) edge(at, gone->second);
      } else if (!id.schema.empty()) {
        if (const auto gone = m_made.drops.find({kind::schema, {}, {}, id.schema});
            gone != m_made.drops.end()) {
          edge(at, gone->second);
        }
      }
    }
  }

  /// A table has its own columns and constraints before it joins its parents, and gets what they are given
  /// after.
  void join_parents(const model::table& one, std::size_t at) {
    for (const auto made : of_children(m_made.creates, one.id())) edge(made, at);
    for (const auto& name : one.inherits) {
      const auto parent = model::parse_object_id("table " + name);
      if (!parent || m_made.creates.contains(*parent)) continue;
      for (const auto made : of_children(m_made.creates, *parent)) edge(at, made);
    }
  }

  /// What a table had of a parent goes after it has left the parent.
  void leave_parents() {
    for (const auto& [table, left] : m_made.releases) {
      if (table.type != kind::table) continue;
      for (const auto gone : of_children(m_made.drops, table)) edge(left, gone);
    }
  }

  /// `partition TABLE=STATE` of a trigger: said when the partition has its clone.
  void after_partition(const std::string& fact, std::size_t at) {
    constexpr std::string_view begin = "partition ";
    if (!fact.starts_with(begin)) return;
    const auto table =
        model::parse_object_id("table " + fact.substr(begin.size(), fact.rfind('=') - begin.size()));
    if (!table) return;
    needs(*table, at);
    edge_if(m_made.finishes, *table, at);
  }

  void look_into_bodies() {
    const auto found = bodies_of(m_made, m_to);
    m_early = found.elsewhere;
    for (const auto& [spoken_of, user] : found.wishes) {
      m_follows[spoken_of].insert(user);
      m_wishes[user].insert(spoken_of);
    }
  }

  [[noreturn]] void circle() const {
    std::vector<std::vector<std::size_t>> next;
    for (const auto& after : m_after) next.emplace_back(after.begin(), after.end());
    static constexpr auto verbs = std::to_array<const char*>({"create ", "drop ", "alter ", "rename "});
    std::vector<std::string> names;
    for (const auto at : in_circles(next)) {
      const auto& one = m_made.list[at];
      names.push_back(verbs.at(static_cast<std::size_t>(one.what)) + model::to_string(one.id));
    }
    throw text::error(text::exit_code::failed, "no order was found for changes that wait for each other",
                      names);
  }

  const model::database& m_from;
  const model::database& m_to;
  const nodes& m_made;
  table_indexes m_indexes;
  std::set<std::pair<std::size_t, std::size_t>> m_chains;
  std::vector<std::set<std::size_t>> m_after;
  std::vector<std::size_t> m_waits;
  std::vector<std::set<std::size_t>> m_follows; ///< routines that speak of a step's object
  std::vector<std::set<std::size_t>> m_wishes;  ///< what a routine speaks of and is still to come
  std::set<std::size_t> m_early;
};

} // namespace

std::vector<step> in_order(const model::database& from, const model::database& to, nodes made) {
  graph order(from, to, made);
  order.connect();
  std::vector<step> out;
  for (const auto at : order.sorted()) {
    out.push_back(std::move(made.list[at]));
    out.back().unchecked_body = order.comes_early(at);
  }
  return out;
}

} // namespace dbworkflow::plan
