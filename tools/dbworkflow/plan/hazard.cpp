#include "plan/hazard.hpp"

#include "plan/hazard_scene.hpp"
#include "plan/nodes.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::plan {
namespace {

using model::kind;

/// A parent is locked with what is attached to it or leaves it, and so is a DEFAULT partition.
bool changes_partitions_of_used(const scene& in) {
  const auto* table = std::get_if<model::table>(in.says("detach") ? in.one.from : in.one.to);
  if (table == nullptr || !table->partition_of || !(in.says("detach") || in.says("partition_of")))
    return false;
  const auto parent = model::parse_object_id("table " + *table->partition_of);
  return parent && in.is_in_use(*parent);
}

/// True where somebody may be using what the step locks.
bool locks_what_is_used(const scene& in) {
  const auto is_there = [&in](const model::object_id& id) { return in.in.from.objects.contains(id); };
  const auto& one = in.one;
  const auto converts = [&](const conversion& each) {
    const auto id = model::id_of(*each.to);
    return id.type == kind::column && is_there(id);
  };
  if (std::any_of(one.swapped.begin(), one.swapped.end(), converts)) return true;
  switch (one.id.type) {
  case kind::table:
    if (changes_partitions_of_used(in)) return true;
    [[fallthrough]];
  case kind::view:
  case kind::materialized_view:
  case kind::sequence:
    return one.what != action::create && is_there(one.id);
  default:
    break;
  }
  const auto home = home_of(in.any());
  if (!home || home->type == kind::domain) return false;
  if (is_there(*home)) return true;
  // The table that a foreign key refers to is locked with its own.
  const auto* key = in.to<model::constraint>();
  const auto other = key != nullptr && key->referenced_table
                         ? model::parse_object_id("table " + *key->referenced_table)
                         : std::nullopt;
  return other && is_there(*other);
}

bool is_unhurried(online part) {
  static constexpr auto parts = std::to_array<online>(
      {online::build_index, online::drop_index, online::validate, online::validate_check, online::fill_rest,
       online::validate_bound, online::detach, online::analyze});
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

} // namespace

void judge(step& one, const course& in) {
  const scene shown{one, in};
  bool slow = false;
  std::vector<hazard> found;
  for (const auto rules :
       {data_hazards(), lock_hazards(), index_hazards(), rights_hazards(), client_hazards()}) {
    for (const auto& rule : rules) {
      for (auto& effect : rule.effects(shown)) {
        found.push_back({std::string(rule.name), std::move(effect), one.id, std::string(rule.reason),
                         std::string(rule.workaround)});
        slow = slow || rule.slow;
      }
    }
  }
  one.hazards = std::move(found);
  if (one.part == online::fill) {
    one.limits = patience::endless;
  } else if (is_unhurried(one.part) && !one.transactional) {
    one.limits = patience::unhurried;
  } else if (locks_what_is_used(shown)) {
    one.limits = slow ? patience::slow : patience::brief;
  }
}

} // namespace dbworkflow::plan
