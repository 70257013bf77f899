#include "plan/inheritance.hpp"

#include <algorithm>
#include <string_view>

namespace dbworkflow::plan {

std::vector<model::object_id> parents_of(const model::table& one) {
  std::vector<model::object_id> out;
  auto names = one.inherits;
  if (one.partition_of) names.push_back(*one.partition_of);
  for (const auto& name : names) {
    if (auto id = model::parse_object_id("table " + name)) out.push_back(std::move(*id));
  }
  return out;
}

std::vector<model::object_id> parents_of(const model::table* one) {
  return one == nullptr ? std::vector<model::object_id>() : parents_of(*one);
}

heirs heirs_of(const model::database& in) {
  heirs out;
  for (auto at = in.objects.lower_bound({model::kind::table, {}, {}, {}});
       at != in.objects.end() && at->first.type == model::kind::table; ++at) {
    for (auto& parent : parents_of(std::get<model::table>(at->second))) out[parent].push_back(at->first);
  }
  return out;
}

namespace {

using model::kind;
using model::object_id;

class order_of_heirs {
public:
  order_of_heirs(const model::database& from, const model::database& to, const nodes& made)
      : m_from(from)
      , m_to(to)
      , m_made(made) {}

  step_pairs find() {
    identities();
    for (const auto& [id, at] : m_made.alters) {
      if (id.type == kind::column || id.type == kind::constraint) after_parents(id, at);
    }
    for (const auto& [id, at] : m_made.releases) {
      if (id.type == kind::column) before_types(id, at);
      if (id.type == kind::table) leave(id, at);
    }
    for (const auto* places : {&m_made.joins, &m_made.alters, &m_made.finishes}) {
      for (const auto& [id, at] : *places) {
        if (id.type == kind::table) join(id, at);
      }
    }
    return std::move(m_out);
  }

private:
  using place = std::map<object_id, std::size_t>;

  void pair_if(const place& in, const object_id& id, std::size_t second) {
    if (const auto found = in.find(id); found != in.end() && found->second != second)
      m_out.emplace_back(found->second, second);
  }

  [[nodiscard]] static std::vector<std::size_t> columns_in(const place& in, const object_id& table) {
    std::vector<std::size_t> out;
    for (auto at = in.lower_bound({kind::column, table.schema, table.name, {}});
         at != in.end() && at->first.type == kind::column && at->first.schema == table.schema &&
         at->first.parent == table.name;
         ++at)
      out.push_back(at->second);
    return out;
  }

  /// An identity column can be added to a table only as long as nothing inherits from it.
  void identities() {
    for (std::size_t i = 0; i < m_made.list.size(); ++i) {
      const auto& one = m_made.list[i];
      if (one.what != action::create || one.id.type != kind::table) continue;
      for (const auto& parent : parents_of(std::get<model::table>(*one.to))) {
        for (const auto made : columns_in(m_made.creates, parent)) {
          const auto* column = std::get_if<model::column>(m_made.list[made].to);
          if (column != nullptr && !column->identity.empty()) m_out.emplace_back(made, i);
        }
      }
    }
  }

  /// What is given to a column or constraint of a parent reaches those below, before they get their own.
  void after_parents(const object_id& id, std::size_t at) {
    if (m_made.list[at].what != action::alter) return;
    for (const auto& parent : parents_of(m_to.find<model::table>({kind::table, id.schema, {}, id.parent}))) {
      const object_id above{id.type, parent.schema, parent.name, id.name};
      pair_if(m_made.alters, above, at);
      pair_if(m_made.creates, above, at);
      if (id.type != kind::constraint) continue;
      // A column of another type has its constraints made anew, below it too.
      for (const auto changed : columns_in(m_made.alters, parent)) m_out.emplace_back(changed, at);
    }
  }

  /// A default of the old type goes before the parent's column gets another.
  void before_types(const object_id& column, std::size_t at) {
    const object_id table{kind::table, column.schema, {}, column.parent};
    for (const auto& parent : parents_of(m_from.find<model::table>(table))) {
      const auto changed = m_made.alters.find({kind::column, parent.schema, parent.name, column.name});
      if (changed != m_made.alters.end()) m_out.emplace_back(at, changed->second);
    }
  }

  /// What happens to a former parent's columns no longer reaches a table, whose columns are its own again, as
  /// are those of one that was of a type.
  void leave(const object_id& table, std::size_t at) {
    for (const auto* places : {&m_made.alters, &m_made.conversions, &m_made.creates})
      for (const auto own : columns_in(*places, table)) m_out.emplace_back(at, own);
    const auto& facts = m_made.list[at].facts;
    const bool is_detached = std::find(facts.begin(), facts.end(), "detach") != facts.end();
    const auto after = parents_of(m_to.find<model::table>(table));
    for (const auto& parent : parents_of(m_from.find<model::table>(table))) {
      if (!is_detached && std::find(after.begin(), after.end(), parent) != after.end()) continue;
      for (const auto changed : columns_in(m_made.alters, parent)) m_out.emplace_back(at, changed);
      if (!is_detached) continue;
      for (const auto made : columns_in(m_made.creates, parent)) m_out.emplace_back(at, made);
    }
  }

  /// A table joins its parents, or is of a type, when the columns of both are as they are to be.
  void join(const object_id& table, std::size_t at) {
    const auto& one = m_made.list[at];
    const auto says = [&one](std::string_view fact) {
      return std::find(one.facts.begin(), one.facts.end(), fact) != one.facts.end();
    };
    const bool attaches = says("partition_of");
    const bool is_typed = says("of_type");
    if (!attaches && !is_typed && !says("inherit")) return;
    if (is_typed) {
      for (const auto* places : {&m_made.creates, &m_made.drops, &m_made.alters, &m_made.conversions})
        for (const auto own : columns_in(*places, table)) m_out.emplace_back(own, at);
    }
    for (const auto& parent : parents_of(m_to.find<model::table>(table))) {
      for (const auto changed : columns_in(m_made.alters, parent)) m_out.emplace_back(changed, at);
      if (!attaches) continue;
      for (const auto changed : columns_in(m_made.alters, table)) m_out.emplace_back(changed, at);
      for (const auto& each : {parent, table}) {
        for (const auto made : columns_in(m_made.creates, each)) m_out.emplace_back(made, at);
        for (const auto gone : columns_in(m_made.drops, each)) m_out.emplace_back(gone, at);
      }
    }
  }

  const model::database& m_from;
  const model::database& m_to;
  const nodes& m_made;
  step_pairs m_out;
};

} // namespace

step_pairs order_around_heirs(const model::database& from, const model::database& to, const nodes& made) {
  return order_of_heirs(from, to, made).find();
}

} // namespace dbworkflow::plan
