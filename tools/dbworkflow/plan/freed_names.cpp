#include "plan/freed_names.hpp"

#include "plan/course.hpp"
#include "plan/inheritance.hpp"
#include "text/identifier.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace dbworkflow::plan {
namespace {

using model::kind;

/// Schema and name of the sequence behind an identity column.
std::optional<std::pair<std::string, std::string>> identity_name(const model::column& one) {
  if (!one.identity_sequence) return std::nullopt;
  auto parts = text::split_qualified(*one.identity_sequence);
  if (parts.size() != 2) return std::nullopt;
  return std::pair(std::move(parts[0]), std::move(parts[1]));
}

class finder {
public:
  finder(const model::database& from, const model::database& to, const nodes& made)
      : m_from(from)
      , m_to(to)
      , m_made(made) {}

  std::vector<std::pair<std::size_t, std::size_t>> find() {
    free_names();
    return std::move(m_out);
  }

private:
  /// True for what has a name among the relations or types of its schema; of constraints, for those that
  /// stand on an index.
  static bool takes_name(const model::database& in, const model::object_id& id) {
    if (id.type != kind::constraint) return shares_names(id.type);
    const auto* one = in.find<model::constraint>(id);
    return one != nullptr && has_index(*one);
  }

  void edge(std::size_t first, std::size_t second) { m_out.emplace_back(first, second); }

  /// Tables, indexes, sequences, views and the indexes behind constraints share their names.
  void free_names() {
    std::multimap<std::pair<std::string, std::string>, std::size_t> freed;
    for (const auto& [id, at] : m_made.drops) {
      if (takes_name(m_from, id)) freed.emplace(std::pair(id.schema, id.name), at);
    }
    for (const auto& [id, at] : m_made.releases) {
      const auto* column = std::get_if<model::column>(m_made.list[at].from);
      if (column == nullptr) continue;
      if (const auto name = identity_name(*column)) freed.emplace(*name, at);
    }
    for (const auto& [id, at] : m_made.alters) {
      if (id.type != kind::column || !m_made.releases.contains(id)) continue;
      const auto name = identity_name(std::get<model::column>(*m_made.list[at].to));
      if (!name) continue;
      const auto [begin, end] = freed.equal_range(*name);
      for (auto one = begin; one != end; ++one) edge(one->second, at);
    }
    for (const auto& [id, at] : m_made.creates) {
      if (!takes_name(m_to, id)) continue;
      const auto [begin, end] = freed.equal_range({id.schema, id.name});
      for (auto one = begin; one != end; ++one) edge(one->second, at);
    }
    free_routine_names();
    free_trigger_names();
  }

  /// True where what one table has is given to the other, before or after.
  [[nodiscard]] bool is_above(const model::object_id& up, const model::object_id& down) const {
    for (const auto* in : {&m_from, &m_to}) {
      for (const auto& parent :
           parents_of(in->find<model::table>({model::kind::table, down.schema, {}, down.parent}))) {
        const model::object_id there{down.type, parent.schema, parent.name, down.name};
        if (there == up || is_above(up, there)) return true;
      }
    }
    return false;
  }

  /// A trigger of a partitioned table has its name in all partitions.
  void free_trigger_names() {
    std::multimap<std::string, std::pair<const model::object_id*, std::size_t>> freed;
    for (const auto& [id, at] : m_made.drops) {
      if (id.type == kind::trigger) freed.emplace(id.name, std::pair(&id, at));
    }
    if (freed.empty()) return;
    for (const auto& [id, at] : m_made.creates) {
      if (id.type != kind::trigger) continue;
      const auto [begin, end] = freed.equal_range(id.name);
      for (auto one = begin; one != end; ++one) {
        const auto& [gone, drop] = one->second;
        if (is_above(*gone, id) || is_above(id, *gone)) edge(drop, at);
      }
    }
  }

  /// A function and a procedure for the same arguments, and calls that would fit an overload of old and of
  /// new.
  void free_routine_names() {
    std::multimap<std::pair<std::string, std::string>, std::size_t> freed;
    for (const auto& [id, at] : m_made.drops) {
      if (model::is_routine(id.type)) freed.emplace(std::pair(id.schema, id.name), at);
    }
    const auto held = held_by_swaps();
    for (const auto& [id, at] : m_made.creates) {
      if (!model::is_routine(id.type)) continue;
      const auto [begin, end] = freed.equal_range({id.schema, id.name});
      for (auto one = begin; one != end; ++one) {
        if (!held.contains(one->second)) edge(one->second, at);
      }
    }
  }

  /// The routines that a type is made with go when the type is replaced, which waits for new ones.
  [[nodiscard]] std::set<std::size_t> held_by_swaps() const {
    std::set<std::size_t> out;
    for (const auto& one : m_made.list) {
      for (const auto& type : one.swapped) {
        const auto needs = m_from.needs.find(model::id_of(*type.from));
        if (needs == m_from.needs.end()) continue;
        for (const auto& need : needs->second) {
          const auto gone = m_made.drops.find(need);
          if (model::is_routine(need.type) && gone != m_made.drops.end()) out.insert(gone->second);
        }
      }
    }
    return out;
  }

  const model::database& m_from;
  const model::database& m_to;
  const nodes& m_made;
  std::vector<std::pair<std::size_t, std::size_t>> m_out;
};

} // namespace

bool shares_names(kind type) {
  return type != kind::column && type != kind::trigger && type != kind::rule && type != kind::event_trigger &&
         !model::is_routine(type);
}

std::vector<std::pair<std::size_t, std::size_t>> freed_names(const model::database& from,
                                                             const model::database& to, const nodes& made) {
  return finder(from, to, made).find();
}

} // namespace dbworkflow::plan
