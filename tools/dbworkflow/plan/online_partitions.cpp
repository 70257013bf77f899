#include "plan/online_partitions.hpp"

#include "plan/bounds.hpp"
#include "plan/foreign_keys.hpp"
#include "plan/inheritance.hpp"

#include <algorithm>
#include <map>

namespace dbworkflow::plan {
namespace {

using model::kind;
using model::object_id;

/// DETACH PARTITION … CONCURRENTLY came with it.
constexpr int first_to_detach_concurrently = 140000;

bool has(const std::vector<std::string>& facts, std::string_view fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

/// The key of a partition that comes with one of its parent.
struct key_below {
  const model::table* table = nullptr;
  const model::object* key = nullptr;
  const model::object* above = nullptr;
};

class maker {
public:
  maker(nodes& to, const course& in, spare_names& names)
      : m_out(to)
      , m_course(in)
      , m_names(names) {}

  void make() {
    const auto releases = m_out.releases;
    for (const auto& [id, at] : releases) {
      if (id.type == kind::table && m_out.list[at].facts == std::vector<std::string>{"detach"}) detach(at);
    }
    const auto count = m_out.list.size();
    for (std::size_t at = 0; at < count; ++at) {
      const auto& one = m_out.list[at];
      if (one.part != online::no) continue;
      if (one.what == action::alter && one.id.type == kind::table && has(one.facts, "partition_of")) {
        attach(at);
        find_default_beside(at);
      }
      if (one.what == action::create && one.id.type == kind::constraint) add_key(at);
    }
    for (const auto& [id, beside] : m_beside) check_default(id, beside);
  }

private:
  [[nodiscard]] bool stays(const object_id& id) const {
    return m_course.from.objects.contains(id) && m_course.to.objects.contains(id) && !m_course.goes(id);
  }

  std::size_t after(std::size_t first, step one) {
    const auto at = m_out.add(std::move(one));
    m_out.chains.emplace_back(first, at);
    return at;
  }

  /// True where the check can be made of `table` before anything else is done: it has the columns, as `in`
  /// has them in the table that is meant.
  [[nodiscard]] bool can_be_checked(const model::object_id& table, const bound_check& check,
                                    const model::database& in, const model::object_id& meant) const {
    return std::all_of(check.columns.begin(), check.columns.end(), [&](const std::string& name) {
      const object_id id{kind::column, table.schema, table.name, name};
      const auto* before = m_course.from.find<model::column>(id);
      const auto* wanted = in.find<model::column>({kind::column, meant.schema, meant.name, name});
      return before != nullptr && wanted != nullptr && before->data_type == wanted->data_type &&
             !m_out.conversions.contains(id);
    });
  }

  /// The check, validated; gives its name and the place of the last step.
  std::pair<std::string, std::size_t> check(const step& one, const std::string& expression) {
    const auto name = m_names.beside({kind::constraint, one.id.schema, {}, one.id.name}, "_bound");
    auto added = alter_part(one, online::add_bound, name);
    added.expression = expression;
    const auto first = m_out.add(std::move(added));
    auto validated = alter_part(one, online::validate_bound, name);
    validated.expression = expression;
    return {name, after(first, std::move(validated))};
  }

  void drop_check(std::size_t done, const std::string& name) {
    after(done, alter_part(m_out.list[done], online::drop_bound, name));
  }

  void attach(std::size_t at) {
    const auto one = m_out.list[at];
    const auto& table = std::get<model::table>(*one.to);
    if (!stays(one.id) || !m_course.is_attached(one.id) || table.foreign_server) return;
    const auto bound = check_of_bound(m_course.to, table);
    if (!bound || !can_be_checked(one.id, *bound, m_course.to, one.id) || m_course.loses_partitions(one.id))
      return;
    const auto [name, last] = check(one, bound->expression);
    // Its rows are to be seen all the time: it is proven before it leaves its old place.
    const auto release = m_out.releases.find(one.id);
    m_out.chains.emplace_back(last, release == m_out.releases.end() ? at : release->second);
    m_out.list[at].aside = name;
    drop_check(at, name);
  }

  /// A table that is attached takes a bound out of that of the DEFAULT beside it, which PostgreSQL reads for
  /// rows that would belong to the other.
  void find_default_beside(std::size_t at) {
    auto& one = m_out.list[at];
    const auto& table = std::get<model::table>(*one.to);
    const auto* beside = m_course.default_beside(table);
    const auto bound = check_of_own_bound(m_course.to, table);
    if (beside == nullptr || beside->foreign_server || !bound || m_course.loses_partitions(beside->id()))
      return;
    if (!can_be_checked(beside->id(), *bound, m_course.to, one.id)) return;
    one.expression = "not " + bound->expression;
    m_beside[beside->id()].push_back(at);
  }

  /// One check says it for all that are attached beside it.
  void check_default(const object_id& id, const std::vector<std::size_t>& beside) {
    std::string expression;
    for (const auto at : beside)
      expression += (expression.empty() ? "" : " and ") + m_out.list[at].expression;
    const auto [name, last] =
        check(alteration(id, &m_course.from.objects.at(id), &m_course.to.objects.at(id), {}), expression);
    const auto gone = m_out.add(alter_part(m_out.list[last], online::drop_bound, name));
    for (const auto at : beside) {
      m_out.chains.emplace_back(last, at);
      m_out.chains.emplace_back(at, gone);
    }
    // What moves is not away while the check is proven.
    const auto parent = parents_of(m_course.to.find<model::table>(id)).front();
    for (const auto& [table, at] : m_out.releases) {
      if (table.type != kind::table) continue;
      for (const auto* in : {&m_course.from, &m_course.to}) {
        const auto above = parents_of(in->find<model::table>(table));
        if (std::find(above.begin(), above.end(), parent) != above.end()) m_out.chains.emplace_back(last, at);
      }
    }
  }

  /// PostgreSQL would leave a check of its own where there is none that says what the bound did.
  void detach(std::size_t at) {
    const auto one = m_out.list[at];
    const auto& table = std::get<model::table>(*one.from);
    const auto parent = model::parse_object_id("table " + table.partition_of.value_or(""));
    if (!stays(one.id) || !parent || !stays(*parent) || std::get<model::table>(*one.to).partition_of ||
        table.foreign_server || m_course.from.server_version < first_to_detach_concurrently)
      return;
    const auto bound = check_of_bound(m_course.from, table);
    if (m_course.default_before(*parent) != nullptr ||
        referenced_tables(m_course.from).contains(*table.partition_of) || !bound ||
        !can_be_checked(one.id, *bound, m_course.from, one.id) || m_course.loses_partitions(one.id))
      return;
    const auto [name, last] = check(one, bound->expression);
    auto& release = m_out.list[at];
    release.part = online::detach;
    release.transactional = false;
    m_out.chains.emplace_back(last, at);
    drop_check(at, name);
  }

  /// The keys of the partitions, each after the one above it; false where one is not simply to be made.
  bool find_keys_below(const model::constraint& key, const model::object& any,
                       std::vector<key_below>& into) const {
    const auto below = m_course.heirs_after.find({kind::table, key.schema, {}, key.parent});
    if (below == m_course.heirs_after.end()) return true;
    return std::all_of(below->second.begin(), below->second.end(), [&](const object_id& id) {
      const auto* table = m_course.to.find<model::table>(id);
      if (table == nullptr || table->foreign_server || !stays(id) || m_course.is_attached(id)) return false;
      const auto all = model::constraints_of(m_course.to, id.schema, id.name);
      const auto found = std::find_if(all.begin(), all.end(), [&key](const model::constraint* one) {
        return one->inherited && one->contype == key.contype && one->columns == key.columns;
      });
      if (found == all.end() || !m_course.comes((*found)->id()) || m_out.drops.contains((*found)->id()))
        return false;
      const auto& own = m_course.to.objects.at((*found)->id());
      into.push_back({table, &own, &any});
      return find_keys_below(**found, own, into);
    });
  }

  void add_key(std::size_t at) {
    const auto& key = std::get<model::constraint>(*m_out.list[at].to);
    const object_id home{kind::table, key.schema, {}, key.parent};
    const auto* table = m_course.to.find<model::table>(home);
    if ((key.contype != "primary key" && key.contype != "unique") || table == nullptr ||
        !table->partition_key || !key.complete || !stays(home) || m_out.drops.contains(key.id()) ||
        key.definition.find(" WITHOUT OVERLAPS") != std::string::npos)
      return;
    std::vector<key_below> below;
    if (!find_keys_below(key, *m_out.list[at].to, below) || below.empty()) return;
    m_out.list[at] = part_of(m_out.list[at], online::add_key_here);
    auto last = at;
    for (const auto& one : below) last = add_key_below(one, last);
    after_key(key.id(), last);
  }

  /// Whoever counts on the key waits for all of it.
  void after_key(const object_id& key, std::size_t last) {
    for (const auto& [id, at] : m_out.creates) {
      const auto* user = m_course.to.find<model::constraint>(id);
      const auto needs = m_course.to.needs.find(id);
      if (user != nullptr && user->referenced_table && needs != m_course.to.needs.end() &&
          needs->second.contains(key))
        m_out.chains.emplace_back(last, at);
    }
  }

  std::size_t add_key_below(const key_below& what, std::size_t last) {
    step one;
    one.what = action::create;
    one.id = model::id_of(*what.key);
    one.to = what.key;
    const auto id = one.id;
    if (what.table->partition_key) {
      last = after(last, part_of(one, online::add_key_here));
    } else {
      const bool taken = m_course.from.objects.contains({kind::index, id.schema, {}, id.name});
      const auto name = taken ? m_names.beside(id, "_new") : id.name;
      last = after(last, alter_part(one, online::build_index, name));
      last = after(last, part_of(one, online::adopt_index, name));
    }
    m_out.creates[id] = last;
    const auto above = model::id_of(*what.above);
    return after(last, alter_part(one, online::attach_key_index,
                                  model::qualified_name({kind::index, above.schema, {}, above.name})));
  }

  nodes& m_out;
  const course& m_course;
  spare_names& m_names;
  std::map<object_id, std::vector<std::size_t>> m_beside; ///< a DEFAULT partition; what is attached beside it
};

} // namespace

void make_partitions_online(nodes& to, const course& in, spare_names& names) { maker(to, in, names).make(); }

} // namespace dbworkflow::plan
