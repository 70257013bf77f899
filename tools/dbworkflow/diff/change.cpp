#include "diff/change.hpp"

#include "diff/rules.hpp"

#include <compare>
#include <variant>

namespace dbworkflow::diff {
namespace {

verb verb_for(const model::object& from, const model::object& to,
              const std::vector<model::difference>& differences) {
  fact_names changed;
  for (const auto& one : differences) changed.insert(one.fact);
  const bool altered = std::visit(
      [&changed, &to](const auto& before) {
        return can_alter(before, std::get<std::decay_t<decltype(before)>>(to), changed);
      },
      from);
  return altered ? verb::alter : verb::replace;
}

/// What an object goes with: the table of a column, constraint or index, the column that owns a sequence.
std::vector<model::object_id> homes_of(const model::object& any) {
  const auto id = model::id_of(any);
  if (!id.parent.empty()) {
    return {{model::kind::table, id.schema, {}, id.parent},
            {model::kind::domain, id.schema, {}, id.parent},
            {model::kind::view, id.schema, {}, id.parent}};
  }
  if (const auto* index = std::get_if<model::index>(&any))
    return {{index->on_materialized_view ? model::kind::materialized_view : model::kind::table,
             index->schema,
             {},
             index->table}};
  if (const auto* statistics = std::get_if<model::statistics>(&any)) {
    if (const auto table = model::parse_object_id("table " + statistics->table)) return {*table};
  }
  if (const auto* sequence = std::get_if<model::sequence>(&any); sequence != nullptr && sequence->owned_by) {
    if (const auto owner = model::parse_object_id("column " + *sequence->owned_by)) {
      return {{model::kind::table, owner->schema, {}, owner->parent}, *owner};
    }
  }
  return {};
}

} // namespace

std::vector<change> compare(const model::database& from, const model::database& to) {
  std::vector<change> out;
  auto before = from.objects.begin();
  auto after = to.objects.begin();
  while (before != from.objects.end() || after != to.objects.end()) {
    const auto order = before == from.objects.end() ? std::strong_ordering::greater
                       : after == to.objects.end()  ? std::strong_ordering::less
                                                    : before->first <=> after->first;
    if (order < 0) {
      out.push_back({verb::drop, before->first, &before->second, nullptr, {}});
      ++before;
    } else if (order > 0) {
      out.push_back({verb::create, after->first, nullptr, &after->second, {}});
      ++after;
    } else {
      if (auto differences =
              model::differences(before->second, after->second, from.acting_role, to.rows_of_views);
          !differences.empty()) {
        const auto what = verb_for(before->second, after->second, differences);
        out.push_back({what, after->first, &before->second, &after->second, std::move(differences)});
      }
      ++before;
      ++after;
    }
  }
  return out;
}

std::vector<change> told(const std::vector<change>& all) {
  std::set<std::pair<verb, model::object_id>> whole;
  for (const auto& one : all) whole.emplace(one.what, one.id);
  std::vector<change> out;
  for (const auto& one : all) {
    bool implied = false;
    if (one.what == verb::create || one.what == verb::drop) {
      for (const auto& home : homes_of(one.from != nullptr ? *one.from : *one.to)) {
        implied = implied || whole.contains({one.what, home});
      }
    }
    if (!implied) out.push_back(one);
  }
  return out;
}

} // namespace dbworkflow::diff
