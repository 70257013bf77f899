// Takes changes that would block the users of a table apart into steps that do not.
#include "plan/makers.hpp"

#include "plan/not_null.hpp"
#include "plan/online_partitions.hpp"
#include "plan/spare_names.hpp"
#include <algorithm>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

bool has(const std::vector<std::string>& facts, std::string_view fact) {
  return std::find(facts.begin(), facts.end(), fact) != facts.end();
}

class online_maker {
public:
  online_maker(nodes& to, const course& in, const options& wanted)
      : m_out(to)
      , m_course(in)
      , m_wanted(wanted)
      , m_names(in) {}

  void make() {
    make_partitions_online(m_out, m_course, m_names);
    // What is added on the way is online already.
    const auto count = m_out.list.size();
    for (std::size_t at = 0; at < count; ++at) {
      const auto& one = m_out.list[at];
      if (one.part != online::no) continue;
      if (!one.swapped.empty()) {
        analyze_converted(at);
        continue;
      }
      const auto home = home_of(one.to != nullptr ? *one.to : *one.from);
      if (!home || !stays(*home)) continue;
      if (one.id.type == kind::index) change_index(at);
      if (one.id.type == kind::constraint) change_constraint(at);
      if (one.id.type == kind::column) change_column(at);
    }
  }

private:
  /// True for a table or materialised view with rows that is there before and after.
  [[nodiscard]] bool stays(const object_id& home) const {
    if (!m_course.from.objects.contains(home) || !m_course.to.objects.contains(home) || m_course.goes(home))
      return false;
    if (home.type == kind::materialized_view) return true;
    const auto* table = m_course.from.find<model::table>(home);
    return table != nullptr && !table->foreign_server;
  }

  [[nodiscard]] const model::table* table_of(const object_id& part) const {
    return m_course.from.find<model::table>({kind::table, part.schema, {}, part.parent});
  }

  /// True where what the old object stands on goes or changes: it would go or change with that.
  [[nodiscard]] bool loses_ground(const object_id& id) const {
    const auto found = m_course.from.needs.find(id);
    if (found == m_course.from.needs.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [this](const object_id& need) {
      return m_out.drops.contains(need) || m_out.alters.contains(need) || m_out.conversions.contains(need);
    });
  }

  [[nodiscard]] bool is_needed(const object_id& id) const {
    if (m_needed.empty()) {
      for (const auto& [user, needs] : m_course.from.needs) m_needed.insert(needs.begin(), needs.end());
    }
    return m_needed.contains(id);
  }

  std::size_t after(std::size_t first, step one) {
    const auto at = m_out.add(std::move(one));
    m_out.chains.emplace_back(first, at);
    return at;
  }

  [[nodiscard]] bool is_replaced(const object_id& id) const {
    const auto change = m_course.changes.find(id);
    return change != m_course.changes.end() && change->second->what == diff::verb::replace;
  }

  /// The step of its own that drops what is made again.
  [[nodiscard]] step* own_drop(const object_id& id) {
    const auto found = m_out.drops.find(id);
    if (found == m_out.drops.end()) return nullptr;
    auto& one = m_out.list[found->second];
    return one.id == id && one.what == action::drop ? &one : nullptr;
  }

  void change_index(std::size_t at) {
    const auto& one = m_out.list[at];
    const auto& index = std::get<model::index>(one.to != nullptr ? *one.to : *one.from);
    if (!has_entries(index)) return;
    if (one.what == action::create) {
      if (own_drop(one.id) == nullptr) {
        m_out.list[at] = part_of(one, online::build_index);
      } else {
        replace_index(at);
      }
    } else if (one.what == action::drop && !m_out.creates.contains(one.id) && !index.partition_of) {
      m_out.list[at] = part_of(one, online::drop_index);
    }
  }

  void replace_index(std::size_t at) {
    const auto id = m_out.list[at].id;
    auto& dropped = *own_drop(id);
    const auto& old = std::get<model::index>(*dropped.from);
    if (old.partition_of || !has_entries(old)) return;
    if (!old.valid) {
      // An earlier run was cut short: there is nothing to keep in use.
      dropped = part_of(dropped, online::drop_index);
      m_out.list[at] = part_of(m_out.list[at], online::build_index);
      return;
    }
    if (!is_replaced(id) || loses_ground(id) || is_needed(id)) {
      // What is unique stays so: its index is made again in the transaction that drops it.
      if (!old.unique) m_out.list[at] = part_of(m_out.list[at], online::build_index);
      return;
    }
    const auto aside = m_names.beside(id, "_old");
    auto gone = part_of(dropped, online::drop_index, aside);
    dropped = alter_part(dropped, online::set_index_aside, aside);
    m_out.list[at] = part_of(m_out.list[at], online::build_index);
    after(at, std::move(gone));
  }

  void change_constraint(std::size_t at) {
    const auto& one = m_out.list[at];
    if (one.what != action::create) return;
    const auto& constraint = std::get<model::constraint>(*one.to);
    const auto* table = table_of(one.id);
    if (constraint.on_domain || table == nullptr) return;
    // A parent wants what it hands down to be valid.
    if (m_out.joins.contains(table->id()) || m_course.is_attached(table->id())) return;
    if (constraint.contype == "primary key" || constraint.contype == "unique") {
      if (!table->partition_key && constraint.definition.find(" WITHOUT OVERLAPS") == std::string::npos)
        build_key(at);
    } else if (constraint.validated && (constraint.contype == "check" ||
                                        (constraint.contype == "foreign key" && !table->partition_key))) {
      auto later = alter_part(one, online::validate);
      m_out.list[at] = part_of(one, online::add_unvalidated);
      m_out.finishes[later.id] = after(at, std::move(later));
    }
  }

  /// The index behind a key is built first.
  void build_key(std::size_t at) {
    const auto id = m_out.list[at].id;
    auto* dropped = own_drop(id);
    if (dropped == nullptr) {
      // An index of that name makes room in between.
      const bool taken = m_course.from.objects.contains({kind::index, id.schema, {}, id.name});
      const auto name = taken ? m_names.beside(id, "_new") : id.name;
      const auto built = m_out.add(alter_part(m_out.list[at], online::build_index, name));
      m_out.list[at] = part_of(m_out.list[at], online::adopt_index, name);
      m_out.chains.emplace_back(built, at);
      return;
    }
    if (!is_replaced(id) || loses_ground(id) || is_needed(id)) return;
    const auto aside = m_names.beside(id, "_new");
    m_out.list[at].from = dropped->from;
    *dropped = alter_part(m_out.list[at], online::build_index, aside);
    m_out.list[at] = part_of(m_out.list[at], online::adopt_index, aside);
  }

  void change_column(std::size_t at) {
    const auto& one = m_out.list[at];
    if (one.what == action::create && !value_for_rows(one, m_wanted).empty()) {
      prove_not_null(at);
      return;
    }
    if (one.what != action::alter || one.from == nullptr) return;
    if (has(one.facts, "data_type")) {
      analyze(at, one);
      if (!value_for_rows(m_out.list[at], m_wanted).empty()) prove_not_null(at);
    } else if (has(one.facts, "not_null") && std::get<model::column>(*one.to).not_null &&
               // What only a parent loses is not missing between two transactions.
               !std::get<model::column>(*one.from).not_null && !has(one.facts, "identity") &&
               !has(one.facts, "collation") && !m_out.conversions.contains(one.id)) {
      const object_id table{kind::table, one.id.schema, {}, one.id.parent};
      if (check_of_not_null(m_course.from, one.id) != nullptr) {
        keep_check(at);
      } else if (!m_course.is_detached(table) && !m_course.loses_partitions(table)) {
        prove_not_null(at);
      }
    }
  }

  /// The check that is there goes only when NOT NULL is taken over from it.
  void keep_check(std::size_t at) {
    const auto check = check_of_not_null(m_course.from, m_out.list[at].id);
    const auto gone = m_out.drops.find(check->id());
    if (gone != m_out.drops.end()) m_out.chains.emplace_back(at, gone->second);
  }

  /// NOT NULL is taken over from a check that is proven beside the table's users.
  void prove_not_null(std::size_t at) {
    const auto& one = m_out.list[at];
    const auto check = m_names.beside({kind::constraint, one.id.schema, {}, one.id.name}, "_is_not_null");
    split_not_null(m_out, at, {check, value_for_rows(one, m_wanted)});
  }

  void analyze(std::size_t at, const step& changed) { after(at, alter_part(changed, online::analyze)); }

  void analyze_converted(std::size_t at) {
    const auto converted = m_out.list[at].swapped;
    for (const auto& one : converted) {
      const auto id = model::id_of(*one.to);
      if (id.type != kind::column || !stays({kind::table, id.schema, {}, id.parent})) continue;
      analyze(at, alteration(id, one.from, one.to, {}));
    }
  }

  nodes& m_out;
  const course& m_course;
  const options& m_wanted;
  mutable id_set m_needed; ///< by anything, before
  spare_names m_names;
};

} // namespace

void make_online(nodes& to, const course& in, const options& wanted) { online_maker(to, in, wanted).make(); }

} // namespace dbworkflow::plan
