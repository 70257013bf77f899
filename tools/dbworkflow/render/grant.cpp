#include "render/grant.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace dbworkflow::render {

using model::grants_list;

namespace {

/// How somebody stands to one privilege.
struct standing {
  bool granted = false;
  bool grantable = false;
  bool revoked = false;
};

/// By role, then by privilege.
using standings = std::map<std::string, std::map<std::string, standing>>;

standings standings_of(const grants_list& all) {
  standings out;
  for (const auto& one : all) {
    for (const auto& privilege : one.privileges) {
      auto& at = out[one.to][privilege];
      at.granted = at.granted || !one.revoked;
      at.grantable = at.grantable || one.grantable;
      at.revoked = at.revoked || one.revoked;
    }
  }
  return out;
}

enum class deed { revoke, revoke_option, grant, grant_with_option };

std::vector<deed> deeds_between(const standing& from, const standing& to) {
  const auto grants = to.grantable ? deed::grant_with_option : deed::grant;
  const bool has = from.granted || (!from.revoked && to.revoked);
  if (has && !to.granted && (from.granted || to.revoked)) return {deed::revoke};
  if (from.revoked && !to.revoked) return {grants};
  if (to.granted && (!from.granted || (to.grantable && !from.grantable))) return {grants};
  if (to.granted && from.grantable && !to.grantable) return {deed::revoke_option};
  return {};
}

std::string lower_case(std::string text) {
  for (auto& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

/// In the order in which people say them.
int rank(const std::string& privilege) {
  static const std::map<std::string, int> known{{"SELECT", 0}, {"INSERT", 1},   {"UPDATE", 2},
                                                {"DELETE", 3}, {"TRUNCATE", 4}, {"REFERENCES", 5},
                                                {"TRIGGER", 6}};
  const auto found = known.find(privilege);
  return found == known.end() ? 7 : found->second;
}

std::string privilege_list(std::vector<std::string> privileges, const std::string& column) {
  std::sort(privileges.begin(), privileges.end(),
            [](const auto& a, const auto& b) { return std::pair(rank(a), a) < std::pair(rank(b), b); });
  std::string out;
  for (const auto& one : privileges) {
    out += (out.empty() ? "" : ", ") + lower_case(one) + (column.empty() ? "" : " " + column);
  }
  return out;
}

std::string statement(const grant_place& place, deed what, const std::string& privileges,
                      const std::string& roles) {
  switch (what) {
  case deed::revoke:
    return place.before + "revoke " + privileges + " on " + place.on + " from " + roles;
  case deed::revoke_option:
    return place.before + "revoke grant option for " + privileges + " on " + place.on + " from " + roles;
  case deed::grant:
    return place.before + "grant " + privileges + " on " + place.on + " to " + roles;
  case deed::grant_with_option:
    return place.before + "grant " + privileges + " on " + place.on + " to " + roles + " with grant option";
  }
  return {};
}

std::string role_name(const std::string& role, const grant_place& place) {
  if (role.empty()) return place.owner;
  return role == "public" ? role : text::quote_identifier(role);
}

} // namespace

grant_statements grants_between(const grant_place& place, const grants_list& from, const grants_list& to) {
  auto before = standings_of(from);
  const auto after = standings_of(to);
  for (const auto& [role, privileges] : after) {
    for (const auto& [privilege, is] : privileges) before[role][privilege];
  }
  // Those of whom the same is to be said are named together.
  std::map<std::tuple<deed, std::string, bool>, std::string> roles;
  for (const auto& [role, privileges] : before) {
    std::map<deed, std::vector<std::string>> deeds;
    for (const auto& [privilege, was] : privileges) {
      standing is;
      if (const auto known = after.find(role); known != after.end() && known->second.contains(privilege))
        is = known->second.at(privilege);
      for (const auto one : deeds_between(was, is)) deeds[one].push_back(privilege);
    }
    for (const auto& [what, list] : deeds) {
      auto& names = roles[{what, privilege_list(list, place.column), role.empty()}];
      names += (names.empty() ? "" : ", ") + role_name(role, place);
    }
  }
  grant_statements out;
  for (const auto& [key, names] : roles) {
    const auto& [what, privileges, owner] = key;
    const bool takes = (what == deed::revoke || what == deed::revoke_option) && !owner;
    (takes ? out.revokes : out.grants).push_back(statement(place, what, privileges, names));
  }
  return out;
}

} // namespace dbworkflow::render
