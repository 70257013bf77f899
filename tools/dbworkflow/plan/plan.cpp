#include "plan/plan.hpp"

#include "plan/birth.hpp"
#include "plan/hazard.hpp"
#include "plan/makers.hpp"
#include "plan/order.hpp"
#include "plan/partition_keys.hpp"

#include <algorithm>

namespace dbworkflow::plan {
namespace {

using model::kind;

bool adds_values(const step& one) {
  return one.what == action::alter && one.id.type == kind::enum_type &&
         std::find(one.facts.begin(), one.facts.end(), "values") != one.facts.end();
}

bool uses_one_of(const step& one, const id_set& types, const model::database& to) {
  const auto needs = [&](const model::object_id& id) {
    const auto found = to.needs.find(id);
    return found != to.needs.end() &&
           std::any_of(found->second.begin(), found->second.end(),
                       [&types](const model::object_id& need) { return types.contains(need); });
  };
  return needs(one.id) || std::any_of(one.parts.begin(), one.parts.end(),
                                      [&](const model::object* part) { return needs(model::id_of(*part)); });
}

/// A value that was added to an enum cannot be used before that is committed: true after the last step that
/// adds values where a later one uses their type.
std::size_t end_of_values(const std::vector<step>& steps, const model::database& to) {
  std::size_t end = 0;
  bool used = false;
  id_set grown;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    used = used || (!grown.empty() && uses_one_of(steps[i], grown, to));
    if (!adds_values(steps[i])) continue;
    grown.insert(steps[i].id);
    end = i + 1;
  }
  return used ? end : 0;
}

/// A new section begins where transactions end and begin.
void cut_into_sections(std::vector<step>& steps, const model::database& to) {
  const auto values = end_of_values(steps, to);
  std::size_t section = 0;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    if (i == values || steps[i].transactional != steps[i - 1].transactional) ++section;
    steps[i].section = section;
  }
}

/// Values are added first of all that is made, so that a migration has two sections at most.
void values_first(std::vector<step>& steps) {
  std::stable_partition(steps.begin(), steps.end(), adds_values);
}

/// Default privileges are about what is still to come: they change after all that is made here.
void defaults_last(std::vector<step>& steps) {
  std::stable_partition(steps.begin(), steps.end(),
                        [](const step& one) { return one.id.type != kind::default_privileges; });
}

void add_birthrights(std::vector<step>& steps, const model::database& from) {
  for (auto& one : steps) {
    if (one.what == action::drop) continue;
    one.born = grants_at_birth(from, *one.to);
    for (auto& type : one.swapped) type.born = grants_at_birth(from, *type.to);
    if (one.id.type == kind::table || one.id.type == kind::column)
      one.born_sequence = grants_at_birth_of_sequence(from, one.id.schema);
  }
}

} // namespace

plan make_plan(const model::database& from, const model::database& to, const options& wanted) {
  const auto changes = diff::compare(from, to);
  if (changes.empty()) return {};
  change_map by_id;
  for (const auto& one : changes) by_id.emplace(one.id, &one);
  auto swaps = find_type_swaps(from, to, by_id);
  const auto rekeyed = tables_with_retyped_keys(from, to, by_id, swaps);
  for (const auto& one : rekeyed) by_id[one.id] = &one;
  if (!rekeyed.empty()) swaps = find_type_swaps(from, to, by_id);
  const auto rebuilds = find_rebuilds(from, to, by_id, swaps);
  const course in(from, to, by_id, rebuilds, swaps);
  plan out;
  out.steps = in_order(from, to, make_nodes(in, swaps, wanted));
  add_birthrights(out.steps, from);
  defaults_last(out.steps);
  values_first(out.steps);
  cut_into_sections(out.steps, to);
  for (auto& one : out.steps) judge(one, in);
  out.changes = diff::told(changes);
  return out;
}

} // namespace dbworkflow::plan
