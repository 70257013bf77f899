#include "plan/type_swap.hpp"

#include "plan/inheritance.hpp"

#include <algorithm>
#include <deque>
#include <functional>

namespace dbworkflow::plan {
namespace {

using diff::verb;
using model::kind;
using model::object_id;

bool is_type(kind of) {
  return of == kind::enum_type || of == kind::domain || of == kind::composite_type ||
         of == kind::range_type || of == kind::collation;
}

class finder {
public:
  finder(const model::database& from, const model::database& to, const change_map& changes)
      : m_from(from)
      , m_to(to)
      , m_changes(changes) {}

  std::vector<type_swap> find() {
    if (std::none_of(m_changes.begin(), m_changes.end(), [](const auto& one) {
          return is_type(one.first.type) || one.first.type == kind::constraint;
        }))
      return {};
    find_users();
    for (const auto& [id, change] : m_changes) {
      if (change->from != nullptr && change->to != nullptr && is_type(id.type) && cannot_alter(*change))
        add(id);
      if (id.type == kind::constraint && tightens_a_domain(*change)) {
        const object_id domain{kind::domain, id.schema, {}, id.parent};
        if (stays(domain) && in_containers(domain)) add(domain);
      }
    }
    return groups();
  }

private:
  void find_users() {
    for (const auto& [id, needs] : m_from.needs) {
      for (const auto& need : needs) {
        if (is_type(need.type)) m_users[need].insert(id);
      }
    }
  }

  [[nodiscard]] bool stays(const object_id& id) const {
    return m_from.objects.contains(id) && m_to.objects.contains(id);
  }

  [[nodiscard]] const id_set& users_of(const object_id& id) const {
    static const id_set none;
    const auto found = m_users.find(id);
    return found == m_users.end() ? none : found->second;
  }

  /// True where a change must be made under another name.
  [[nodiscard]] bool cannot_alter(const diff::change& change) const {
    if (change.what == verb::replace) return true;
    if (change.what != verb::alter) return false;
    if (const auto* domain = std::get_if<model::domain>(change.to)) {
      const auto& before = std::get<model::domain>(*change.from);
      return domain->not_null && !before.not_null && in_containers(change.id);
    }
    const auto* after = std::get_if<model::composite_type>(change.to);
    return after != nullptr && retypes(std::get<model::composite_type>(*change.from), *after) &&
           is_kept(change.id);
  }

  /// True where an attribute gets another type or collation.
  static bool retypes(const model::composite_type& before, const model::composite_type& after) {
    return std::any_of(before.attributes.begin(), before.attributes.end(), [&after](const auto& one) {
      return std::any_of(after.attributes.begin(), after.attributes.end(), [&one](const auto& other) {
        return one.name == other.name &&
               (one.data_type != other.data_type || one.collation != other.collation);
      });
    });
  }

  /// True for a constraint that PostgreSQL checks on all values that there are.
  static bool tightens_a_domain(const diff::change& change) {
    if (change.what == verb::drop) return false;
    const auto& one = std::get<model::constraint>(*change.to);
    if (!one.on_domain || !one.validated) return false;
    return change.what != verb::alter ||
           std::any_of(change.differences.begin(), change.differences.end(),
                       [](const auto& differs) { return differs.fact == "validated"; });
  }

  [[nodiscard]] bool column_is_of(const model::column& one, const object_id& type) const {
    if (type.type == kind::collation) return one.collation == model::qualified_name(type);
    return is_of_type(m_from, one.data_type, type);
  }

  /// The columns of a type that are there before and after.
  [[nodiscard]] std::vector<object_id> columns_of(const object_id& type) const {
    std::vector<object_id> out;
    for (const auto& user : users_of(type)) {
      const auto* before = m_from.find<model::column>(user);
      const auto* after = m_to.find<model::column>(user);
      if (before == nullptr || after == nullptr || before->generated || !column_is_of(*before, type))
        continue;
      const auto change = m_changes.find({kind::table, user.schema, {}, user.parent});
      if (change == m_changes.end() || change->second->what == verb::alter) out.push_back(user);
    }
    return out;
  }

  /// True where rows of a table hold values of the type.
  [[nodiscard]] bool is_kept(const object_id& type) const {
    id_set seen;
    return is_kept(type, seen);
  }
  bool is_kept(const object_id& type, id_set& seen) const {
    if (!seen.insert(type).second) return false;
    if (!columns_of(type).empty()) return true;
    return std::any_of(users_of(type).begin(), users_of(type).end(), [&](const object_id& user) {
      return is_type(user.type) && stays(user) && is_kept(user, seen);
    });
  }

  /// True where rows hold values of a domain inside of others: PostgreSQL does not look there.
  [[nodiscard]] bool in_containers(const object_id& domain) const {
    for (const auto& column : columns_of(domain)) {
      if (m_from.find<model::column>(column)->data_type != model::qualified_name(domain)) return true;
    }
    return std::any_of(users_of(domain).begin(), users_of(domain).end(), [&](const object_id& user) {
      if (!is_type(user.type) || !stays(user)) return false;
      const auto* above = m_from.find<model::domain>(user);
      const bool plain = above != nullptr && above->base_type == model::qualified_name(domain);
      return plain ? in_containers(user) : is_kept(user);
    });
  }

  void add(const object_id& root) {
    std::deque<object_id> open{root};
    m_types.insert(root);
    while (!open.empty()) {
      const auto id = open.front();
      open.pop_front();
      for (const auto& user : users_of(id)) {
        // What no longer is made of it lets go of it beforehand.
        if (!is_type(user.type) || !stays(user) || !m_to.needs.contains(user) ||
            !m_to.needs.at(user).contains(id))
          continue;
        m_edges.emplace_back(id, user);
        if (m_types.contains(user)) continue;
        if (user.type == kind::composite_type && !is_kept(user) && can_follow(user)) {
          m_altered.insert(user);
        } else if (m_types.insert(user).second) {
          open.push_back(user);
        }
      }
    }
  }

  /// True where nothing but the types of a composite type's attributes has to change.
  [[nodiscard]] bool can_follow(const object_id& composite) const {
    const auto change = m_changes.find(composite);
    return change == m_changes.end() || change->second->what == verb::alter;
  }

  [[nodiscard]] std::vector<type_swap> groups() const {
    std::map<object_id, object_id> leader;
    const std::function<object_id(const object_id&)> lead = [&](const object_id& id) {
      const auto found = leader.find(id);
      return found == leader.end() || found->second == id ? id : lead(found->second);
    };
    for (const auto& [type, user] : m_edges) leader[lead(user)] = lead(type);
    std::map<object_id, type_swap> out;
    id_set done;
    for (const auto& type : m_types) add_in_order(type, out[lead(type)].types, done);
    for (const auto& type : m_altered) {
      if (!m_types.contains(type)) out[lead(type)].altered.push_back(type);
    }
    std::vector<type_swap> list;
    for (auto& [id, swap] : out) {
      add_columns(swap);
      // A type that nothing is made of is simply dropped and made again.
      if (swap.types.size() > 1 || !swap.altered.empty() || !swap.columns.empty())
        list.push_back(std::move(swap));
    }
    return list;
  }

  /// What a type is made of stands before it. (A type is not made of the functions that its constraints
  /// call.)
  void add_in_order(const object_id& type, std::vector<object_id>& to, id_set& done) const {
    if (!m_types.contains(type) || !done.insert(type).second) return;
    if (const auto needs = m_to.needs.find(type); needs != m_to.needs.end()) {
      for (const auto& need : needs->second) add_in_order(need, to, done);
    }
    to.push_back(type);
  }

  void add_columns(type_swap& swap) const {
    id_set all;
    for (const auto& type : swap.types) {
      for (const auto& column : columns_of(type)) {
        const auto& after = std::get<model::column>(m_to.objects.at(column));
        const auto still = std::any_of(swap.types.begin(), swap.types.end(), [&](const object_id& one) {
          return one.type == kind::collation ? after.collation == model::qualified_name(one)
                                             : is_of_type(m_to, after.data_type, one);
        });
        if (still) all.insert(column);
      }
    }
    std::set<std::pair<std::string, std::string>> tables;
    for (const auto& column : all) add_table(column.schema, column.parent, all, tables, swap.columns);
  }

  void add_table(const std::string& schema, const std::string& table, const id_set& all,
                 std::set<std::pair<std::string, std::string>>& done, std::vector<object_id>& to) const {
    if (!done.emplace(schema, table).second) return;
    for (const auto& parent : parents_of(m_to.find<model::table>({kind::table, schema, {}, table})))
      add_table(parent.schema, parent.name, all, done, to);
    for (const auto* column : model::columns_of(m_to, schema, table)) {
      if (all.contains(column->id())) to.push_back(column->id());
    }
  }

  const model::database& m_from;
  const model::database& m_to;
  const change_map& m_changes;
  std::map<object_id, id_set> m_users;
  id_set m_types;
  id_set m_altered;
  std::vector<std::pair<object_id, object_id>> m_edges; ///< a type and what is made of it
};

} // namespace

bool is_of_type(const model::database& in, const std::string& printed, const object_id& type) {
  std::string_view bare = printed;
  while (bare.ends_with("[]")) bare.remove_suffix(2);
  if (bare == model::qualified_name(type)) return true;
  const auto* range = in.find<model::range_type>(type);
  return range != nullptr && range->multirange && bare == *range->multirange;
}

std::vector<type_swap> find_type_swaps(const model::database& from, const model::database& to,
                                       const change_map& changes) {
  return finder(from, to, changes).find();
}

step swap_step(const model::database& from, const model::database& to, const type_swap& swap) {
  step one;
  one.what = action::alter;
  one.id = swap.types.front();
  one.from = &from.objects.at(one.id);
  one.to = &to.objects.at(one.id);
  auto& out = one.swapped;
  const auto add = [&](const object_id& id, bool in_place) {
    out.push_back({&from.objects.at(id), &to.objects.at(id), nullptr, nullptr, false, in_place});
  };
  for (const auto& id : swap.types) add(id, false);
  for (const auto& id : swap.altered) add(id, true);
  for (const auto& id : swap.columns) {
    add(id, false);
    for (const auto& parent : parents_of(to.find<model::table>({kind::table, id.schema, {}, id.parent}))) {
      const object_id above{kind::column, parent.schema, parent.name, id.name};
      if (std::find(swap.columns.begin(), swap.columns.end(), above) == swap.columns.end()) continue;
      out.back().parent_from = &from.objects.at(above);
      out.back().parent_to = &to.objects.at(above);
    }
  }
  return one;
}

} // namespace dbworkflow::plan
