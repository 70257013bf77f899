#include "plan/rebuild.hpp"

#include <algorithm>
#include <deque>

namespace dbworkflow::plan {
namespace {

using model::kind;

/// What depends on each object, in the old state.
std::map<model::object_id, id_set> dependents_of(const model::database& in) {
  std::map<model::object_id, id_set> out;
  for (const auto& [id, needs] : in.needs) {
    for (const auto& need : needs) out[need].insert(id);
  }
  return out;
}

bool is_foreign_key(const model::database& in, const model::object_id& id) {
  const auto* found = in.find<model::constraint>(id);
  return found != nullptr && found->contype == "foreign key";
}

bool is_generated(const model::database& in, const model::object_id& id) {
  const auto* found = in.find<model::column>(id);
  return found != nullptr && found->generated;
}

/// What must go while `changed` keeps its place but gets another type.
bool stands_in_the_way_of_type(const model::database& from, const model::object_id& dependent) {
  return dependent.type == kind::view || dependent.type == kind::trigger || dependent.type == kind::rule ||
         model::is_routine(dependent.type) || is_foreign_key(from, dependent) ||
         is_generated(from, dependent);
}

bool is_called_or_calls(const model::object_id& id) {
  return model::is_routine(id.type) || id.type == kind::trigger || id.type == kind::rule ||
         id.type == kind::event_trigger;
}

/// What must go where the object under it goes, and can come back.
bool can_come_back(const model::database& from, const model::object_id& dependent) {
  return dependent.type == kind::view || dependent.type == kind::index ||
         dependent.type == kind::constraint || is_called_or_calls(dependent) || is_generated(from, dependent);
}

} // namespace

bool retypes(const diff::change& one) {
  if (one.what != diff::verb::alter || one.id.type != kind::column) return false;
  return std::any_of(one.differences.begin(), one.differences.end(), [](const model::difference& differs) {
    return differs.fact == "data_type" || differs.fact == "collation";
  });
}

bool succeeded(const model::object_id& gone, const change_map& changes) {
  if (!model::is_routine(gone.type)) return false;
  return std::any_of(changes.begin(), changes.end(), [&gone](const auto& one) {
    const auto& id = one.first;
    return model::is_routine(id.type) && id.schema == gone.schema && id.name == gone.name && id != gone &&
           one.second->what == diff::verb::create;
  });
}

bool swaps(const diff::change& one) {
  return one.what == diff::verb::replace && (one.id.type == kind::enum_type || one.id.type == kind::domain);
}

id_set find_rebuilds(const model::database& from, const model::database& to, const change_map& changes) {
  const auto dependents = dependents_of(from);
  id_set out;
  std::deque<model::object_id> gone; ///< whose dependents are still to be looked at
  const auto rebuild = [&](const model::object_id& id) {
    const auto change = changes.find(id);
    const bool stays =
        to.objects.contains(id) && (change == changes.end() || change->second->what != diff::verb::drop);
    if (stays && out.insert(id).second) gone.push_back(id);
  };
  // A routine, trigger or rule that is altered in place to do without what goes for good.
  const auto lets_go = [&](const model::object_id& id, const model::object_id& gone_for_good) {
    const auto change = changes.find(id);
    if (!is_called_or_calls(id) || change == changes.end() || change->second->what != diff::verb::alter)
      return false;
    const auto needs = to.needs.find(id);
    return !to.objects.contains(gone_for_good) && !succeeded(gone_for_good, changes) &&
           (needs == to.needs.end() || !needs->second.contains(gone_for_good));
  };
  const auto visit = [&](const model::object_id& id,
                         bool (*must)(const model::database&, const model::object_id&)) {
    const auto found = dependents.find(id);
    if (found == dependents.end()) return;
    for (const auto& one : found->second) {
      if (must(from, one) && !lets_go(one, id)) rebuild(one);
    }
  };
  for (const auto& [id, change] : changes) {
    if (swaps(*change)) {
      visit(id, can_come_back);
    } else if (change->what == diff::verb::replace) {
      rebuild(id);
    } else if (change->what == diff::verb::drop) {
      visit(id, can_come_back);
    } else if (retypes(*change)) {
      visit(id, stands_in_the_way_of_type);
    }
  }
  while (!gone.empty()) {
    const auto id = gone.front();
    gone.pop_front();
    visit(id, can_come_back);
    if (id.type != kind::table && id.type != kind::view) continue;
    // A table that is made again takes what is in it along.
    for (const auto& [child, any] : from.objects) {
      const auto* index = std::get_if<model::index>(&any);
      const bool inside = (child.schema == id.schema && child.parent == id.name) ||
                          (index != nullptr && child.schema == id.schema && index->table == id.name);
      if (inside) rebuild(child);
    }
  }
  return out;
}

} // namespace dbworkflow::plan
