#include "diff/wished_renames.hpp"

#include <algorithm>
#include <map>

namespace dbworkflow::diff {
namespace {

using model::kind;

bool is_part(const named& one) { return !one.member.empty() || model::is_child(one.id.type); }

/// Schemas, then what stands in them, then the parts of that: each is found by the old name of the one
/// before.
int rank(const named& one) {
  if (one.id.type == kind::schema) return 0;
  return is_part(one) ? 2 : 1;
}

class resolver {
public:
  resolver(const std::vector<rename>& demanded, const model::database& from, const model::database& to)
      : m_from(from)
      , m_to(to) {
    for (const auto& one : demanded) keep(one);
  }

  std::vector<answer> run(const std::vector<wish>& wishes) {
    std::vector<answer> out(wishes.size());
    for (int now = 0; now <= 2; ++now) {
      for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (rank(wishes[i].thing) == now) out[i] = find(wishes[i]);
      }
      leave_what_is_taken(wishes, out, now);
      for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (rank(wishes[i].thing) == now && out[i].todo) keep(*out[i].todo);
      }
    }
    return out;
  }

private:
  void keep(const rename& one) {
    m_old.insert_or_assign(one.to, one.from);
    m_leaving.push_back(one.from);
  }

  [[nodiscard]] named before(const named& now) const {
    const auto found = m_old.find(now);
    return found == m_old.end() ? now : found->second;
  }

  [[nodiscard]] std::string old_schema(const std::string& now) const {
    return before({{kind::schema, {}, {}, now}}).id.name;
  }

  [[nodiscard]] model::object_id old_whole(const model::object_id& now) const {
    if (const auto found = m_old.find({now}); found != m_old.end()) return found->second.id;
    auto out = now;
    if (!out.schema.empty()) out.schema = old_schema(out.schema);
    return out;
  }

  [[nodiscard]] answer find(const wish& one) const {
    answer out;
    if (!can_be_renamed(one.thing.id.type)) return {fate::fixed, {}};
    const auto was = is_part(one.thing) ? part_before(one, out.what) : whole_before(one, out.what);
    if (!was || out.what == fate::elsewhere) return out;
    if (!contains(m_from, *was) || *was == old_place_of(one.thing)) return out;
    return {fate::to_do, rename{*was, one.thing}};
  }

  [[nodiscard]] std::optional<named> part_before(const wish& one, fate& what) const {
    const auto whole = whole_of(m_to, one.thing);
    if (!whole) return std::nullopt;
    const auto before = old_whole(*whole);
    auto said = before;
    if (one.was.size() > 1 && one.was[one.was.size() - 2] != whole->name)
      said.name = one.was[one.was.size() - 2];
    if (one.was.size() > 2 && one.was[one.was.size() - 3] != whole->schema)
      said.schema = one.was[one.was.size() - 3];
    auto out = part_of(said, one.thing, one.was.back());
    if (said != before && contains(m_from, out)) what = fate::elsewhere;
    return said == before ? std::optional(std::move(out)) : std::nullopt;
  }

  /// The part of that name of a table or type.
  static named part_of(const model::object_id& whole, named like, const std::string& name) {
    if (!like.member.empty()) return {whole, name};
    like.id.schema = whole.schema;
    like.id.parent = whole.name;
    like.id.name = name;
    return like;
  }

  [[nodiscard]] std::optional<named> whole_before(const wish& one, fate& what) const {
    auto out = one.thing;
    out.id.name = one.was.back();
    const bool has_schema = !out.id.schema.empty();
    if (one.was.size() > (has_schema ? 2 : 1)) what = fate::elsewhere;
    if (!has_schema || what == fate::elsewhere) return out;
    out.id.schema = old_schema(out.id.schema);
    if (one.was.size() == 2) {
      const auto said = old_schema(one.was.front());
      out.id.schema = contains(m_from, {{kind::schema, {}, {}, said}}) ? said : one.was.front();
      if (out.id.schema != old_schema(one.thing.id.schema) && !can_be_moved(out.id.type)) what = fate::fixed;
    }
    if (model::is_routine(out.id.type) && !contains(m_from, out)) choose_overload(out);
    return out;
  }

  /// Its arguments may be of renamed types: the only routine of the name is meant.
  void choose_overload(named& one) const {
    std::vector<model::object_id> found;
    for (auto at = m_from.objects.lower_bound({one.id.type, one.id.schema, {}, one.id.name});
         at != m_from.objects.end() && at->first.type == one.id.type && at->first.schema == one.id.schema &&
         at->first.name == one.id.name;
         ++at) {
      found.push_back(at->first);
    }
    if (found.size() == 1) one.id = found.front();
  }

  /// A new name that something has already in the old state is to be had only where that is renamed as well.
  /// (Things that change their names in a circle look the same before and after.)
  void leave_what_is_taken(const std::vector<wish>& wishes, std::vector<answer>& out, int now) const {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (rank(wishes[i].thing) != now || !out[i].todo) continue;
        if (!is_taken(old_place_of(wishes[i].thing), out)) continue;
        out[i] = {fate::taken, {}};
        changed = true;
      }
    }
    // What is left may still be a circle: nobody in it has a name that is new.
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      if (rank(wishes[i].thing) == now && out[i].todo && !ends_in_new_name(wishes, out, i))
        out[i] = {fate::taken, {}};
    }
  }

  /// The new name, as something of the old state would have it.
  [[nodiscard]] named old_place_of(const named& thing) const {
    if (const auto whole = whole_of(m_to, thing)) return part_of(old_whole(*whole), thing, own_name(thing));
    auto out = thing;
    if (!out.id.schema.empty()) out.id.schema = old_schema(out.id.schema);
    return out;
  }

  [[nodiscard]] bool is_taken(const named& place, const std::vector<answer>& all) const {
    if (!contains(m_from, place)) return false;
    if (std::find(m_leaving.begin(), m_leaving.end(), place) != m_leaving.end()) return false;
    return std::none_of(all.begin(), all.end(),
                        [&](const answer& one) { return one.todo && one.todo->from == place; });
  }

  [[nodiscard]] bool ends_in_new_name(const std::vector<wish>& wishes, const std::vector<answer>& all,
                                      std::size_t start) const {
    auto place = old_place_of(wishes[start].thing);
    for (std::size_t hops = 0; hops <= all.size(); ++hops) {
      if (!contains(m_from, place) ||
          std::find(m_leaving.begin(), m_leaving.end(), place) != m_leaving.end()) {
        return true;
      }
      const auto next = std::find_if(all.begin(), all.end(),
                                     [&](const answer& one) { return one.todo && one.todo->from == place; });
      if (next == all.end()) return false;
      place = old_place_of(next->todo->to);
    }
    return false;
  }

  const model::database& m_from;
  const model::database& m_to;
  std::map<named, named> m_old; ///< new → old
  std::vector<named> m_leaving;
};

} // namespace

std::vector<answer> resolve(const std::vector<wish>& wishes, const std::vector<rename>& demanded,
                            const model::database& from, const model::database& to) {
  return resolver(demanded, from, to).run(wishes);
}

} // namespace dbworkflow::diff
