#include "plan/renames.hpp"

#include "plan/course.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace dbworkflow::plan {
namespace {

using diff::named;
using model::kind;

/// What can be renamed only when what it is part of has its new name.
enum class level { without_schema, whole, part };

bool is_of_table(kind type) {
  return model::is_child(type) || type == kind::index || type == kind::sequence || type == kind::statistics;
}

level level_of(const named& one) {
  if (!one.member.empty() || is_of_table(one.id.type)) return level::part;
  return one.id.schema.empty() ? level::without_schema : level::whole;
}

struct item {
  named was; ///< in the old state: what it is known by
  named now;
  named goal;
};

/// A text for each name that no two things may have at a time.
class name_space {
public:
  explicit name_space(const model::database& in)
      : m_in(in) {}

  [[nodiscard]] std::vector<std::string> keys(const named& was, const named& at) const {
    const auto& id = at.id;
    if (!at.member.empty()) return {key("member", {model::to_string(id), at.member})};
    std::vector<std::string> out;
    if (is_relation(was)) out.push_back(key("relation", {id.schema, id.name}));
    if (is_type(id.type)) out.push_back(key("type", {id.schema, id.name}));
    if (model::is_routine(id.type)) return {key("routine", {id.schema, id.name, id.arguments})};
    if (out.empty() || model::is_child(id.type))
      out.push_back(key(std::string(model::word(id.type)), {id.schema, id.parent, id.name, id.arguments}));
    return out;
  }

private:
  static std::string key(const std::string& what, const std::vector<std::string>& names) {
    auto out = what;
    for (const auto& name : names) out += '\x1f' + name;
    return out;
  }

  static bool is_type(kind type) {
    static constexpr auto all =
        std::to_array<kind>({kind::table, kind::view, kind::materialized_view, kind::composite_type,
                             kind::enum_type, kind::domain, kind::range_type});
    return std::find(all.begin(), all.end(), type) != all.end();
  }

  /// Constraints with an index behind them have its name.
  [[nodiscard]] bool is_relation(const named& was) const {
    static constexpr auto all = std::to_array<kind>({kind::table, kind::view, kind::materialized_view,
                                                     kind::composite_type, kind::index, kind::sequence});
    if (std::find(all.begin(), all.end(), was.id.type) != all.end()) return true;
    const auto* one = m_in.find<model::constraint>(was.id);
    return one != nullptr && !one->on_domain && has_index(*one);
  }

  const model::database& m_in;
};

class sequencer {
public:
  sequencer(renaming& to, const model::database& in)
      : m_to(to)
      , m_in(in)
      , m_names(in) {}

  void run(const std::vector<diff::rename>& wanted) {
    for (const auto& one : wanted) m_items.push_back({one.from, one.from, one.to});
    for (const auto at : {level::without_schema, level::whole, level::part}) {
      for (auto& one : m_items) one.now = current(one.was);
      occupy();
      finish(at);
    }
  }

private:
  /// What something is called after all that was done.
  [[nodiscard]] named current(const named& was) const {
    const auto renamed = m_now.find(was);
    auto out = renamed == m_now.end() ? was : renamed->second;
    if (const auto whole = level_of(was) == level::part ? home_of(was) : std::nullopt) {
      const auto now = current({*whole});
      out.id.schema = now.id.schema;
      if (model::is_child(out.id.type)) out.id.parent = now.id.name;
      if (!out.member.empty()) out.id = now.id;
    } else if (renamed == m_now.end() && !out.id.schema.empty()) {
      const auto schema = m_now.find({{kind::schema, {}, {}, out.id.schema}});
      if (schema != m_now.end()) out.id.schema = schema->second.id.name;
    }
    return out;
  }

  /// The object whose schema, or name too, a part has.
  [[nodiscard]] std::optional<model::object_id> home_of(const named& one) const {
    if (const auto whole = diff::whole_of(m_in, one)) return whole;
    if (const auto* index = m_in.find<model::index>(one.id))
      return model::object_id{index->on_materialized_view ? kind::materialized_view : kind::table,
                              index->schema,
                              {},
                              index->table};
    const auto* sequence = m_in.find<model::sequence>(one.id);
    if (sequence == nullptr || !sequence->owned_by) return std::nullopt;
    const auto column = model::parse_object_id("column " + *sequence->owned_by);
    if (!column) return std::nullopt;
    return model::object_id{kind::table, column->schema, {}, column->parent};
  }

  void occupy() {
    m_occupied.clear();
    const auto add = [this](const named& was) {
      for (auto& key : m_names.keys(was, current(was))) m_occupied.emplace(std::move(key), was);
    };
    for (const auto& [id, any] : m_in.objects) {
      add({id});
      for (const auto& member : diff::members_of(any)) add({id, member});
      const auto* column = std::get_if<model::column>(&any);
      if (column == nullptr || !column->identity_sequence) continue;
      if (const auto sequence = model::parse_object_id("sequence " + *column->identity_sequence))
        add({*sequence});
    }
  }

  /// Who has one of the names; nobody where it is free or its own.
  [[nodiscard]] const named* occupant_of(const item& one, const named& wanted) const {
    for (const auto& key : m_names.keys(one.was, wanted)) {
      const auto found = m_occupied.find(key);
      if (found != m_occupied.end() && found->second != one.was) return &found->second;
    }
    return nullptr;
  }

  /// The ways from here, the one that ends the journey first.
  static std::vector<named> next_names(const item& one) {
    if (one.now.id.schema == one.goal.id.schema || one.now.id.schema.empty()) return {one.goal};
    if (one.now.id.name == one.goal.id.name) return {one.goal};
    auto moved = one.now;
    moved.id.schema = one.goal.id.schema;
    auto renamed = one.now;
    renamed.id.name = one.goal.id.name;
    return {moved, renamed};
  }

  void go(item& one, const named& next) {
    const auto* constraint = m_in.find<model::constraint>(one.was.id);
    m_to.steps.push_back({one.now, next, constraint != nullptr && constraint->on_domain});
    for (const auto& key : m_names.keys(one.was, one.now)) m_occupied.erase(key);
    rename_constructors(one, next);
    one.now = next;
    m_now.insert_or_assign(one.was, next);
    for (auto& key : m_names.keys(one.was, next)) m_occupied.emplace(std::move(key), one.was);
  }

  /// The functions that make a range keep its old name when it is renamed, and its schema when it is moved.
  void rename_constructors(const item& one, const named& next) {
    const auto* range = m_in.find<model::range_type>(one.was.id);
    if (range == nullptr) return;
    for (const auto& arguments :
         {range->subtype + ", " + range->subtype, range->subtype + ", " + range->subtype + ", text"}) {
      model::object_id before{kind::function, one.now.id.schema, {}, one.now.id.name, arguments};
      model::object_id after{kind::function, next.id.schema, {}, next.id.name, arguments};
      m_to.steps.push_back({{before}, {after}});
    }
  }

  [[nodiscard]] std::string free_name(const item& one) const {
    for (std::size_t number = m_to.set_aside.size() + 1;; ++number) {
      auto next = one.now;
      auto& name = next.member.empty() ? next.id.name : next.member;
      name = "dbworkflow_renamed_" + std::to_string(number);
      const bool said = std::any_of(m_to.steps.begin(), m_to.steps.end(),
                                    [&](const auto& step) { return diff::own_name(step.to) == name; });
      if (!said && occupant_of(one, next) == nullptr) return name;
    }
  }

  void set_aside(item& one) {
    auto next = one.now;
    (next.member.empty() ? next.id.name : next.member) = free_name(one);
    go(one, next);
  }

  /// Whoever is in the way and is not renamed itself, or is only later, gives up its name.
  void displace(const named& who) {
    for (auto& one : m_items) {
      if (one.was == who) return set_aside(one);
    }
    item one{who, current(who), who};
    set_aside(one);
    m_to.set_aside.emplace(diff::own_name(one.now), diff::own_name(who));
  }

  bool advance(item& one) {
    for (const auto& next : next_names(one)) {
      if (occupant_of(one, next) != nullptr) continue;
      go(one, next);
      return true;
    }
    return false;
  }

  void finish(level at) {
    while (true) {
      std::vector<item*> open;
      for (auto& one : m_items) {
        if (level_of(one.was) == at && one.now != one.goal) open.push_back(&one);
      }
      if (open.empty()) return;
      bool moved = false;
      for (auto* one : open) moved = advance(*one) || moved;
      if (moved) continue;
      if (const auto* stranger = first_stranger(open)) {
        displace(named(*stranger));
      } else {
        set_aside(*open.front());
      }
    }
  }

  /// Somebody in the way who will not move by himself now.
  const named* first_stranger(const std::vector<item*>& open) const {
    for (const auto* one : open) {
      const auto* found = occupant_of(*one, next_names(*one).front());
      const bool moves = std::any_of(open.begin(), open.end(), [&](const item* other) {
        return found != nullptr && other->was == *found;
      });
      if (found != nullptr && !moves) return found;
    }
    return nullptr;
  }

  renaming& m_to;
  const model::database& m_in;
  name_space m_names;
  std::vector<item> m_items;
  std::map<named, named> m_now; ///< of what was renamed, by what it was
  std::map<std::string, named> m_occupied;
};

} // namespace

void add_steps(renaming& to, const std::vector<diff::rename>& wanted, const model::database& in) {
  if (!wanted.empty()) sequencer(to, in).run(wanted);
}

} // namespace dbworkflow::plan
