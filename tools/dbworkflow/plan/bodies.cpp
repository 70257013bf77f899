#include "plan/bodies.hpp"

#include "plan/freed_names.hpp"
#include "plan/mentions.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace dbworkflow::plan {
namespace {

using model::kind;

/// The steps that make or change what goes by a name; of a table also those of its columns.
using by_name = std::multimap<std::string, std::size_t>;

bool sets_body(const step& one) {
  if (one.what == action::drop || !model::is_routine(one.id.type)) return false;
  return one.what == action::create ||
         std::find(one.facts.begin(), one.facts.end(), "body") != one.facts.end();
}

void wish(bodies& out, const by_name& known, const std::string& name, std::size_t user) {
  const auto [begin, end] = known.equal_range(name);
  for (auto one = begin; one != end; ++one) {
    if (one->second != user) out.wishes.emplace_back(one->second, user);
  }
}

} // namespace

bodies bodies_of(const nodes& made, const model::database& to) {
  const elsewhere others(to);
  by_name things;
  by_name routines;
  for (std::size_t i = 0; i < made.list.size(); ++i) {
    const auto& one = made.list[i];
    if (one.what == action::drop) continue;
    if (model::is_routine(one.id.type)) {
      routines.emplace(one.id.name, i);
    } else if (one.id.type == kind::column) {
      things.emplace(one.id.parent, i);
    } else if (shares_names(one.id.type) && one.id.type != kind::constraint) {
      things.emplace(one.id.name, i);
    }
  }
  bodies out;
  for (std::size_t i = 0; i < made.list.size(); ++i) {
    if (!sets_body(made.list[i])) continue;
    const auto spoken_of = mentions_of(*made.list[i].to);
    if (others.is_meant_by(spoken_of)) out.elsewhere.insert(i);
    for (const auto& name : spoken_of.names) wish(out, things, name, i);
    for (const auto& name : spoken_of.calls) wish(out, routines, name, i);
  }
  return out;
}

} // namespace dbworkflow::plan
