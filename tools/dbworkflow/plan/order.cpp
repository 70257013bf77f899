#include "plan/order.hpp"

#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <queue>
#include <set>
#include <tuple>

namespace dbworkflow::plan {
namespace {

using model::kind;
using model::object_id;

/// Where nothing else decides: what goes first, then kind by kind, and what belongs to a table beside it.
using priority = std::tuple<int, int, std::string, std::string, int, object_id>;

priority priority_of(const step& one) {
  const auto& any = one.to != nullptr ? *one.to : *one.from;
  const auto home = home_of(any);
  const auto& main = home ? *home : one.id;
  const int phase = one.what == action::drop ? 0 : 1;
  return {phase, static_cast<int>(main.type), main.schema, main.name, static_cast<int>(one.id.type), one.id};
}

class graph {
public:
  graph(const model::database& from, const model::database& to, const nodes& made)
      : m_from(from)
      , m_to(to)
      , m_made(made)
      , m_after(made.list.size())
      , m_waits(made.list.size()) {}

  void connect() {
    for (std::size_t i = 0; i < m_made.list.size(); ++i) connect(i);
    release();
    free_names();
  }

  std::vector<std::size_t> sorted() {
    using entry = std::pair<priority, std::size_t>;
    std::priority_queue<entry, std::vector<entry>, std::greater<>> ready;
    for (std::size_t i = 0; i < m_waits.size(); ++i) {
      if (m_waits[i] == 0) ready.emplace(priority_of(m_made.list[i]), i);
    }
    std::vector<std::size_t> out;
    while (!ready.empty()) {
      const auto at = ready.top().second;
      ready.pop();
      out.push_back(at);
      for (const auto next : m_after[at]) {
        if (--m_waits[next] == 0) ready.emplace(priority_of(m_made.list[next]), next);
      }
    }
    if (out.size() != m_made.list.size()) circle();
    return out;
  }

private:
  using place = std::map<object_id, std::size_t>;

  void edge(std::size_t first, std::size_t second) {
    if (first != second && m_after[first].insert(second).second) ++m_waits[second];
  }
  void edge_if(const place& in, const object_id& id, std::size_t second) {
    if (const auto found = in.find(id); found != in.end()) edge(found->second, second);
  }

  /// `user` comes after whatever makes `id` what the new state says.
  void needs(const object_id& id, std::size_t user) {
    edge_if(m_made.creates, id, user);
    // What uses a sequence does not mind how it is altered; its ownership may wait for just that user.
    if (id.type != kind::sequence) edge_if(m_made.alters, id, user);
    edge_if(m_made.conversions, id, user);
  }

  void needs_of(const object_id& id, std::size_t user) {
    if (const auto found = m_to.needs.find(id); found != m_to.needs.end()) {
      for (const auto& one : found->second) needs(one, user);
    }
  }

  void connect(std::size_t at) {
    const auto& one = m_made.list[at];
    if (one.what == action::drop) return;
    if (const auto release = m_made.releases.find(one.id); release != m_made.releases.end()) {
      if (release->second == at) return; // it takes something away, and waits for nothing
      edge(release->second, at);
    }
    needs_of(one.id, at);
    if (const auto home = home_of(*one.to)) {
      edge_if(m_made.creates, *home, at);
    } else if (!one.id.schema.empty()) {
      edge_if(m_made.creates, {kind::schema, {}, {}, one.id.schema}, at);
    }
    for (const auto* part : one.parts) needs_of(model::id_of(*part), at);
    for (const auto& converted : one.swapped) needs_of(model::id_of(*converted.to), at);
    if (one.what == action::create) edge_if(m_made.drops, one.id, at);
    if (const auto* sequence = std::get_if<model::sequence>(one.to)) own(*sequence, at);
    if (const auto* table = std::get_if<model::table>(one.to)) {
      attach(*table, at);
      if (m_made.finishes.contains(one.id) && m_made.finishes.at(one.id) == at) identify(*table, at);
    }
    if (const auto* column = std::get_if<model::column>(one.to)) inherit(*column, at);
    if (one.what == action::alter) {
      // The finishing touch comes after the object itself.
      edge_if(m_made.creates, one.id, at);
      if (const auto* index = std::get_if<model::index>(one.to); index != nullptr && index->partition_of) {
        if (const auto parent = model::parse_object_id("index " + *index->partition_of)) needs(*parent, at);
      }
    }
  }

  /// Ownership is said when the column is there, and taken away before the old owner goes.
  void own(const model::sequence& one, std::size_t at) {
    const auto& step = m_made.list[at];
    const bool says = std::find(step.facts.begin(), step.facts.end(), "owned_by") != step.facts.end();
    if (!says) return;
    if (one.owned_by) {
      if (const auto owner = model::parse_object_id("column " + *one.owned_by)) needs(*owner, at);
    }
    const auto* before = m_from.find<model::sequence>(one.id());
    if (before == nullptr || !before->owned_by) return;
    if (const auto owner = model::parse_object_id("column " + *before->owned_by)) {
      if (const auto gone = m_made.drops.find(*owner); gone != m_made.drops.end()) edge(at, gone->second);
    }
  }

  /// The index of a replica identity is made before it is named.
  void identify(const model::table& one, std::size_t at) {
    constexpr std::string_view prefix = "index ";
    if (m_made.list[at].what == action::create || !one.replica_identity.starts_with(prefix)) return;
    const auto name = text::split_qualified(one.replica_identity.substr(prefix.size()));
    if (name.size() != 1) return;
    edge_if(m_made.creates, {kind::index, one.schema, {}, name.front()}, at);
    edge_if(m_made.creates, {kind::constraint, one.schema, one.name, name.front()}, at);
  }

  /// A partition is attached when it has all that its parent's indexes and constraints look for, and before
  /// the parent's foreign keys are made, which come to it by themselves.
  void attach(const model::table& one, std::size_t at) {
    const auto& step = m_made.list[at];
    if (!one.partition_of || step.what == action::create) return;
    if (const auto parent = model::parse_object_id("table " + *one.partition_of)) needs(*parent, at);
    for (const auto* index : model::indexes_of(m_to, one.schema, one.name))
      edge_if(m_made.creates, index->id(), at);
    if (const auto parent = model::parse_object_id("table " + *one.partition_of)) {
      for (const auto* index : model::indexes_of(m_to, parent->schema, parent->name))
        edge_if(m_made.creates, index->id(), at);
      for (const auto* key : model::constraints_of(m_to, parent->schema, parent->name)) {
        if (key->contype != "foreign key") continue;
        if (const auto made = m_made.creates.find(key->id()); made != m_made.creates.end())
          edge(at, made->second);
      }
    }
  }

  /// True where a type is swapped that an object no longer has.
  [[nodiscard]] bool lets_go(const object_id& id, const object_id& type) const {
    if (m_made.list[m_made.alters.at(type)].swapped.empty()) return false;
    const auto after = m_to.needs.find(id);
    return after == m_to.needs.end() || !after->second.contains(type);
  }

  /// What goes is let go of first: by what is dropped too, and by what is altered to do without it.
  void release() {
    for (const auto& [id, needed] : m_from.needs) {
      for (const auto& need : needed) {
        if (const auto gone = m_made.drops.find(need); gone != m_made.drops.end()) {
          edge_if(m_made.drops, id, gone->second);
          const bool released = need.type == kind::sequence && m_made.releases.contains(id);
          edge_if(released ? m_made.releases : m_made.alters, id, gone->second);
        }
        // What stands in the way of a change of type goes before it.
        if (const auto changed = m_made.alters.find(need);
            changed != m_made.alters.end() && need.type != kind::sequence) {
          edge_if(m_made.drops, id, changed->second);
          if (lets_go(id, need)) edge_if(m_made.alters, id, changed->second);
        }
        if (const auto changed = m_made.conversions.find(need); changed != m_made.conversions.end())
          edge_if(m_made.drops, id, changed->second);
      }
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

  /// Schema and name of the sequence behind an identity column.
  static std::optional<std::pair<std::string, std::string>> identity_name(const model::column& one) {
    if (!one.identity_sequence) return std::nullopt;
    auto parts = text::split_qualified(*one.identity_sequence);
    if (parts.size() != 2) return std::nullopt;
    return std::pair(std::move(parts[0]), std::move(parts[1]));
  }

  /// A change of a parent's column, which reaches its heirs, comes before their own.
  void inherit(const model::column& one, std::size_t at) {
    const auto* table = m_to.find<model::table>({kind::table, one.schema, {}, one.table});
    if (table == nullptr || m_made.list[at].what != action::alter) return;
    auto parents = table->inherits;
    if (table->partition_of) parents.push_back(*table->partition_of);
    for (const auto& parent : parents) {
      if (const auto id = model::parse_object_id("column " + parent + "." + text::quote_identifier(one.name)))
        edge_if(m_made.alters, *id, at);
    }
  }

  /// Tables, indexes, sequences, views and the indexes behind constraints share their names.
  void free_names() {
    std::multimap<std::pair<std::string, std::string>, std::size_t> freed;
    for (const auto& [id, at] : m_made.drops) {
      if (m_made.list[at].id.type != kind::column) freed.emplace(std::pair(id.schema, id.name), at);
    }
    for (const auto& [id, at] : m_made.releases) {
      if (const auto name = identity_name(std::get<model::column>(*m_made.list[at].from)))
        freed.emplace(*name, at);
    }
    for (const auto& [id, at] : m_made.alters) {
      if (id.type != kind::column || !m_made.releases.contains(id)) continue;
      const auto name = identity_name(std::get<model::column>(*m_made.list[at].to));
      if (!name) continue;
      const auto [begin, end] = freed.equal_range(*name);
      for (auto one = begin; one != end; ++one) edge(one->second, at);
    }
    for (const auto& [id, at] : m_made.creates) {
      if (id.type == kind::column) continue;
      const auto [begin, end] = freed.equal_range({id.schema, id.name});
      for (auto one = begin; one != end; ++one) edge(one->second, at);
    }
  }

  [[noreturn]] void circle() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_waits.size(); ++i) {
      if (m_waits[i] > 0) names.push_back(model::to_string(m_made.list[i].id));
    }
    throw text::error(text::exit_code::failed, "no order was found for changes that wait for each other",
                      names);
  }

  const model::database& m_from;
  const model::database& m_to;
  const nodes& m_made;
  std::vector<std::set<std::size_t>> m_after;
  std::vector<std::size_t> m_waits;
};

} // namespace

std::vector<step> in_order(const model::database& from, const model::database& to, nodes made) {
  graph order(from, to, made);
  order.connect();
  std::vector<step> out;
  for (const auto at : order.sorted()) out.push_back(std::move(made.list[at]));
  return out;
}

} // namespace dbworkflow::plan
