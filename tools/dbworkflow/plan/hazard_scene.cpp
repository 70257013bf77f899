#include "plan/hazard_scene.hpp"

#include "plan/nodes.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

std::string_view bare(std::string_view type) { return type.substr(0, type.find('(')); }

/// The numbers in the brackets of a type; -1: there are none.
std::pair<int, int> sizes(std::string_view type) {
  const auto open = type.find('(');
  if (open == std::string_view::npos) return {-1, -1};
  const std::string inner(type.substr(open + 1));
  const auto comma = inner.find(',');
  return {std::atoi(inner.c_str()),
          comma == std::string::npos ? 0 : std::atoi(inner.substr(comma + 1).c_str())};
}

bool holds_all(int before, int after) { return after < 0 || (before >= 0 && before <= after); }

} // namespace

bool scene::alters(std::string_view fact) const {
  return one.part == online::no && one.from != nullptr && says(fact);
}

bool scene::says(std::string_view fact) const {
  return one.what == action::alter && std::find(one.facts.begin(), one.facts.end(), fact) != one.facts.end();
}

bool scene::is_in_use(const object_id& table) const {
  if (!in.from.objects.contains(table) || !in.to.objects.contains(table) || in.goes(table)) return false;
  const auto* found = in.from.find<model::table>(table);
  return table.type == kind::materialized_view || (found != nullptr && !found->foreign_server);
}

bool scene::is_in_use() const {
  if (one.id.type == kind::table) return is_in_use(one.id);
  const auto home = home_of(any());
  return home && is_in_use(*home);
}

std::string scene::table_name() const {
  const auto home = home_of(any());
  return model::qualified_name(home ? *home : one.id);
}

bool keeps_storage(std::string_view from, std::string_view to) {
  if (from == to) return true;
  const auto before = bare(from);
  const auto after = bare(to);
  const auto length = [&] { return holds_all(sizes(from).first, sizes(to).first); };
  if (before == "character varying") return after == "text" || (after == before && length());
  if (before == "text") return to == "character varying";
  if (before == "cidr") return after == "inet";
  if (before != after) return false;
  if (before == "bit varying") return length();
  if (before != "numeric") return false;
  const auto [digits, scale] = sizes(from);
  const auto [more, same_scale] = sizes(to);
  return more < 0 || (digits >= 0 && digits <= more && scale == same_scale);
}

} // namespace dbworkflow::plan
