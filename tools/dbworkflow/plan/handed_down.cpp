#include "plan/handed_down.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

/// What ALTER TABLE of a parent does to all below it.
constexpr auto recursive =
    std::to_array<std::string_view>({"data_type", "collation", "default_value", "not_null", "generated",
                                     "generated_kind", "statistics", "storage"});
/// … of which the heirs can have nothing else.
constexpr auto always_equal =
    std::to_array<std::string_view>({"data_type", "collation", "generated", "generated_kind"});

template <class List> bool is_in(const List& list, std::string_view fact) {
  return std::find(list.begin(), list.end(), fact) != list.end();
}

object_id table_of(const object_id& part) { return {kind::table, part.schema, {}, part.parent}; }

bool differ_in(const model::object& one, const model::object& other, std::string_view fact) {
  const auto all = model::differences(one, other);
  return std::any_of(all.begin(), all.end(), [fact](const auto& differs) { return differs.fact == fact; });
}

} // namespace

bool handed_down::stays(const object_id& id) const {
  return m_in.from.objects.contains(id) && m_in.to.objects.contains(id) && !m_in.goes(id);
}

/// The columns that this one is and stays below.
std::vector<object_id> handed_down::above(const object_id& column) const {
  const auto table = table_of(column);
  std::vector<object_id> out;
  if (!stays(table) || m_in.is_detached(table)) return out;
  const auto after = parents_of(m_in.to.find<model::table>(table));
  for (const auto& parent : parents_of(m_in.from.find<model::table>(table))) {
    if (std::find(after.begin(), after.end(), parent) == after.end() || !stays(parent)) continue;
    object_id id{kind::column, parent.schema, parent.name, column.name};
    if (stays(id)) out.push_back(std::move(id));
  }
  return out;
}

bool handed_down::is_reached(const object_id& column, std::string_view fact) const {
  if (!is_in(recursive, fact)) return false;
  const auto parents = above(column);
  return std::any_of(parents.begin(), parents.end(), [&](const object_id& parent) {
    return writes(parent, fact) || is_reached(parent, fact) ||
           // A new type brings its own storage.
           (fact == "storage" && (writes(parent, "data_type") || is_reached(parent, "data_type")));
  });
}

bool handed_down::writes(const object_id& column, std::string_view fact) const {
  const auto known = m_writes.find({column, fact});
  if (known != m_writes.end()) return known->second;
  return m_writes[{column, fact}] = finds_to_write(column, fact);
}

bool handed_down::finds_to_write(const object_id& column, std::string_view fact) const {
  const auto& after = m_in.to.objects.at(column);
  if (!is_reached(column, fact)) return differ_in(m_in.from.objects.at(column), after, fact);
  if (is_in(always_equal, fact)) return false;
  const auto parents = above(column);
  return std::any_of(parents.begin(), parents.end(), [&](const object_id& parent) {
    return differ_in(m_in.to.objects.at(parent), after, fact);
  });
}

std::vector<std::string> handed_down::own_facts(const object_id& column) const {
  const auto change = m_in.changes.find(column);
  std::vector<std::string> out;
  if (change != m_in.changes.end()) {
    for (const auto& differs : change->second->differences) {
      if (differs.fact != "inherited" && !is_reached(column, differs.fact)) out.push_back(differs.fact);
    }
  }
  for (const auto fact : recursive) {
    if (is_reached(column, fact) && writes(column, fact)) out.emplace_back(fact);
  }
  // A new type brings its own compression.
  const auto& after = std::get<model::column>(m_in.to.objects.at(column));
  if (after.compression && is_reached(column, "data_type") && !is_in(out, "compression"))
    out.emplace_back("compression");
  return out;
}

void handed_down::add_below(const object_id& column, id_set& to) const {
  const auto found = m_in.heirs_after.find(table_of(column));
  if (found == m_in.heirs_after.end()) return;
  for (const auto& heir : found->second) {
    const object_id below{kind::column, heir.schema, heir.name, column.name};
    if (stays(below) && to.insert(below).second) add_below(below, to);
  }
}

std::vector<object_id> handed_down::reached() const {
  id_set below;
  for (auto at = m_in.changes.lower_bound({kind::column, {}, {}, {}});
       at != m_in.changes.end() && at->first.type == kind::column; ++at) {
    if (at->second->what == diff::verb::alter && stays(at->first)) add_below(at->first, below);
  }
  std::vector<object_id> out;
  for (const auto& id : below) {
    if (!m_in.changes.contains(id)) out.push_back(id);
  }
  return out;
}

bool handed_down::keeps_default_of_old_type(const object_id& column) const {
  if (!stays(column) || !is_reached(column, "data_type") ||
      !m_in.from.find<model::column>(column)->default_value)
    return false;
  const auto parents = above(column);
  return std::none_of(parents.begin(), parents.end(), [this](const object_id& parent) {
    return m_in.from.find<model::column>(parent)->default_value.has_value();
  });
}

namespace {

/// A column that comes because its parent's does, or because its table is made below its parents.
class birth_of_column {
public:
  birth_of_column(const course& in, const model::column& one)
      : m_in(in)
      , m_one(one) {
    const auto table = table_of(one.id());
    m_is_of_new_table = in.comes(table);
    for (const auto& parent : parents_of(in.to.find<model::table>(table))) {
      const auto* above = in.to.find<model::column>({kind::column, parent.schema, parent.name, one.name});
      if (above != nullptr) m_above.push_back(above);
    }
  }

  [[nodiscard]] std::vector<std::string> facts() const {
    const bool is_not_null = has_above([](const model::column& one) { return one.not_null; });
    std::vector<std::string> out;
    const auto add = [&out](const char* fact, bool differs) {
      if (differs) out.emplace_back(fact);
    };
    add("default_value", m_one.default_value != common(&model::column::default_value));
    add("not_null", m_one.not_null && !is_not_null);
    // (From PostgreSQL 17 on, a partition counts with its parent's sequence.)
    add("identity", m_one.identity_sequence.has_value());
    add("storage", m_one.storage != common(&model::column::storage));
    add("compression", m_is_of_new_table ? m_one.compression != common(&model::column::compression) ||
                                               is_unsure(&model::column::compression)
                                         : m_one.compression.has_value());
    add("statistics", m_is_of_new_table
                          ? m_one.statistics.has_value() || is_unsure(&model::column::statistics)
                          : m_one.statistics != common(&model::column::statistics));
    add("options", !m_one.options.empty());
    add("foreign_options", !m_one.foreign_options.empty());
    add("comment", m_one.comment.has_value());
    add("grants", !m_one.grants.empty());
    return out;
  }

private:
  template <class Is> [[nodiscard]] bool has_above(Is is) const {
    return std::any_of(m_above.begin(), m_above.end(), [&is](const auto* one) { return is(*one); });
  }

  template <class T> [[nodiscard]] std::optional<T> common(std::optional<T> model::column::*fact) const {
    for (const auto* one : m_above) {
      if ((one->*fact).has_value()) return one->*fact;
    }
    return std::nullopt;
  }

  /// True where a parent that stays is given the fact in a step of its own, before or after the table is
  /// made.
  template <class T> [[nodiscard]] bool is_unsure(std::optional<T> model::column::*fact) const {
    return has_above([&](const model::column& one) {
      if (m_in.comes(table_of(one.id())) || !m_in.changes.contains(one.id())) return false;
      const auto* before = m_in.from.find<model::column>(one.id());
      return before == nullptr ? (one.*fact).has_value() : before->*fact != one.*fact;
    });
  }

  const course& m_in;
  const model::column& m_one;
  bool m_is_of_new_table = false;
  std::vector<const model::column*> m_above;
};

/// False where the rows below a parent are known to satisfy what its own perhaps do not.
bool is_valid_above(const model::database& in, const model::constraint& one) {
  const auto parents = parents_of(in.find<model::table>({kind::table, one.schema, {}, one.parent}));
  return std::all_of(parents.begin(), parents.end(), [&](const object_id& parent) {
    const auto* above = in.find<model::constraint>({kind::constraint, parent.schema, parent.name, one.name});
    return above == nullptr || above->validated;
  });
}

} // namespace

std::vector<std::string> facts_beside_inherited(const course& in, const model::object& any) {
  if (const auto* column = std::get_if<model::column>(&any)) return birth_of_column(in, *column).facts();
  std::vector<std::string> out;
  const auto& constraint = std::get<model::constraint>(any);
  if (constraint.validated && !is_valid_above(in.to, constraint)) out.emplace_back("validated");
  if (constraint.clustered) out.emplace_back("clustered");
  if (constraint.comment) out.emplace_back("comment");
  if (constraint.index_comment) out.emplace_back("index_comment");
  return out;
}

} // namespace dbworkflow::plan
