#include "report/hazards.hpp"

#include "plan/nodes.hpp"
#include "report/console.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>

namespace dbworkflow::report {
namespace {

using model::kind;

constexpr const char* needs_consent = "DELETES_DATA";
/// More of one sort are only counted.
constexpr std::size_t shown_of_a_sort = 5;

/// `DELETES_DATA` or a lock, as its name in PostgreSQL: `ACCESS EXCLUSIVE`.
std::optional<std::string> lock_of(const plan::hazard& danger) {
  constexpr std::string_view begin = "ACQUIRES_";
  constexpr std::string_view end = "_LOCK";
  if (!danger.name.starts_with(begin) || !danger.name.ends_with(end)) return std::nullopt;
  auto out = danger.name.substr(begin.size(), danger.name.size() - begin.size() - end.size());
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

/// A renaming has neither its old nor its new object.
const model::object* object_of(const plan::step& one) { return one.to != nullptr ? one.to : one.from; }

std::string lock_of(const plan::step& one) {
  for (const auto& danger : one.hazards) {
    if (const auto lock = lock_of(danger)) return *lock;
  }
  const auto* any = object_of(one);
  const auto* key = any == nullptr ? nullptr : std::get_if<model::constraint>(any);
  const bool waits_for_writers =
      one.id.type == kind::trigger ||
      (key != nullptr && key->contype == "foreign key" && one.what == plan::action::create);
  return waits_for_writers ? "SHARE ROW EXCLUSIVE" : "ACCESS EXCLUSIVE";
}

std::string locked_by(const plan::step& one) {
  const auto* any = object_of(one);
  if (any == nullptr) {
    const bool is_part = model::is_child(one.id.type);
    return model::qualified_name(is_part ? model::object_id{kind::table, one.id.schema, {}, one.id.parent}
                                         : one.id);
  }
  const auto home = plan::home_of(*any);
  return model::qualified_name(home ? *home : one.id);
}

std::string longest_lock(const plan::plan& whole) {
  for (const auto wanted : {plan::patience::slow, plan::patience::brief}) {
    for (const auto& one : whole.steps) {
      if (one.limits != wanted) continue;
      return locked_by(one) + ", " + lock_of(one) +
             (wanted == plan::patience::slow ? ", while all of it is read or written" : ", brief");
    }
  }
  return "none that anybody waits for";
}

bool rewrites(const plan::step& one) {
  return one.limits == plan::patience::slow &&
         std::any_of(one.hazards.begin(), one.hazards.end(), [](const plan::hazard& danger) {
           return danger.message.find("written anew") != std::string::npos;
         });
}

} // namespace

std::vector<std::string> hazard_lines(const plan::plan& whole) {
  std::vector<std::string> out;
  std::map<std::string_view, std::size_t> seen; // by reason, which each sort has its own of
  for (const auto& step : whole.steps) {
    for (const auto& danger : step.hazards) {
      const auto count = ++seen[danger.reason];
      if (count > shown_of_a_sort && danger.name != needs_consent) continue;
      out.push_back(danger.name + ": " + danger.message);
      if (count > 1) continue;
      if (!danger.reason.empty()) out.push_back("    why   " + danger.reason);
      if (!danger.workaround.empty()) out.push_back("    else  " + danger.workaround);
    }
  }
  std::size_t left = 0;
  for (const auto& [reason, count] : seen) left += count > shown_of_a_sort ? count - shown_of_a_sort : 0;
  if (left > 0)
    out.push_back("… and " + counted(left, "more hazard") + " of these sorts, told in the migration");
  return out;
}

std::string hazards_json(const plan::plan& whole) {
  auto out = nlohmann::json::array();
  for (const auto& step : whole.steps) {
    for (const auto& danger : step.hazards) {
      out.push_back({{"name", danger.name},
                     {"object", model::to_string(danger.object)},
                     {"message", danger.message},
                     {"reason", danger.reason},
                     {"workaround", danger.workaround}});
    }
  }
  return out.dump();
}

std::string consequences(const plan::plan& whole) {
  bool loses = false;
  std::set<std::string> rewritten;
  for (const auto& step : whole.steps) {
    for (const auto& danger : step.hazards) loses = loses || danger.name == needs_consent;
    if (rewrites(step)) rewritten.insert(locked_by(step));
  }
  std::string tables;
  for (const auto& one : rewritten) tables += (tables.empty() ? "" : ", ") + one;
  return std::string(loses ? "data is lost, as consented" : "no data is lost") + " · " +
         (rewritten.empty() ? "no table is rewritten" : "rewritten: " + tables) +
         " · longest lock: " + longest_lock(whole);
}

} // namespace dbworkflow::report
