// Default privileges.
#include "render/grant.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::default_privileges;
using text::quote_identifier;

namespace {

statements_list between(const default_privileges& like, const model::grants_list& from,
                        const model::grants_list& to) {
  grant_place place{like.on,
                    {},
                    like.of_role ? quote_identifier(*like.of_role) : "current_user",
                    "alter default privileges "};
  if (like.of_role) place.before += "for role " + quote_identifier(*like.of_role) + " ";
  if (like.in_schema) place.before += "in schema " + quote_identifier(*like.in_schema) + " ";
  auto made = grants_between(place, from, to);
  made.revokes.insert(made.revokes.end(), made.grants.begin(), made.grants.end());
  return made.revokes;
}

} // namespace

statements_list create(const default_privileges& one, const plan::step&) {
  return between(one, {}, one.grants);
}

statements_list drop(const default_privileges& one) { return between(one, one.grants, {}); }

statements_list alter(const default_privileges& from, const default_privileges& to, const fact_names&) {
  return between(to, from.grants, to.grants);
}

} // namespace dbworkflow::render
