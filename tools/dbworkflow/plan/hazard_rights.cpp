// Dangers for who may do what, and for what nobody can know.
#include "plan/hazard_scene.hpp"

#include <algorithm>

namespace dbworkflow::plan {
namespace {

using model::kind;
using effects = std::vector<std::string>;

effects row_security(const scene& in) {
  if (!in.alters("row_security") && !in.alters("force_row_security")) return {};
  return {"who sees which rows of " + in.table_name() + " changes"};
}

effects policy(const scene& in) {
  if (in.one.id.type != kind::policy || !in.is_in_use()) return {};
  if (in.one.what == action::alter && in.one.facts == std::vector<std::string>{"comment"}) return {};
  return {"policy " + in.one.id.name + ": who sees and writes which rows of " + in.table_name() + " changes"};
}

effects grants(const scene& in) {
  if (!in.alters("grants") && !in.alters("grants_on_members")) return {};
  return {"privileges on " + model::to_string(in.one.id) + " change"};
}

effects default_privileges(const scene& in) {
  if (in.one.id.type != kind::default_privileges) return {};
  return {"the privileges that new objects begin with change"};
}

effects owner(const scene& in) {
  if (!in.alters("owner")) return {};
  return {model::to_string(in.one.id) + " gets another owner"};
}

effects security_definer(const scene& in) {
  if (!in.alters("security_definer")) return {};
  return {model::to_string(in.one.id) + " runs with other rights"};
}

std::string language_of(const model::object* any) {
  if (any == nullptr) return {};
  if (const auto* one = std::get_if<model::function>(any)) return one->language;
  if (const auto* one = std::get_if<model::procedure>(any)) return one->language;
  return {};
}

bool is_read_late(const std::string& language) {
  return !language.empty() && language != "sql" && language != "internal" && language != "c";
}

/// The language of a routine that the step drops or gives another body, where nobody reads it before it runs;
/// else empty.
std::string unread_language(const scene& in) {
  if (!in.drops() && !in.alters("body") && !in.alters("language")) return {};
  for (const auto* any : {in.one.to, in.one.from}) {
    if (auto language = language_of(any); is_read_late(language)) return language;
  }
  return {};
}

effects unread_body(const scene& in) {
  const auto language = unread_language(in);
  if (language.empty()) return {};
  if (in.drops())
    return {"whether a body still calls " + model::qualified_name(in.one.id) +
            " is not known before it runs"};
  return {"what the body of " + model::qualified_name(in.one.id) + " (" + language +
          ") needs is not known before it runs"};
}

effects unowned_sequence(const scene& in) {
  const auto* one = in.from<model::sequence>();
  if (!in.drops() || one == nullptr || one->owned_by) return {};
  return {"whether a body or program still uses " + model::qualified_name(in.one.id) + " is not known"};
}

effects extension(const scene& in) {
  if (!in.drops() || in.one.id.type != kind::extension) return {};
  return {"whether a body or program still uses " + in.one.id.name + " is not known"};
}

effects extension_version(const scene& in) {
  if (!in.alters("version") || in.one.id.type != kind::extension) return {};
  const auto& version = in.to<model::extension>()->version;
  return {in.one.id.name + " is updated" + (version ? " to " + *version : std::string())};
}

constexpr std::string_view widened = "what was forbidden may be allowed from then on, or the other way round";
constexpr std::string_view try_it = "try it as each role: set role …; select …";

constexpr hazard_rule rules[] = {
    {"AUTHZ_UPDATE", "row security is switched", widened, try_it, false, row_security},
    {"AUTHZ_UPDATE", "a policy is made, changed or dropped", widened, try_it, false, policy},
    {"AUTHZ_UPDATE", "privileges change", widened, try_it, false, grants},
    {"AUTHZ_UPDATE", "default privileges change", widened, try_it, false, default_privileges},
    {"AUTHZ_UPDATE", "an owner changes", "an owner may do everything with what is his", try_it, false, owner},
    {"AUTHZ_UPDATE", "SECURITY DEFINER changes", "SECURITY DEFINER runs with the rights of the owner", try_it,
     false, security_definer},
    {"HAS_UNTRACKABLE_DEPENDENCIES", "a routine that is not in SQL is changed or dropped",
     "PostgreSQL keeps such bodies as texts, and reads them when they run", "run the tests of what calls it",
     false, unread_body},
    {"HAS_UNTRACKABLE_DEPENDENCIES", "a sequence is dropped that no column owns",
     "nothing in the catalogs tells who calls nextval", "search programs and bodies for its name", false,
     unowned_sequence},
    {"HAS_UNTRACKABLE_DEPENDENCIES", "an extension is dropped",
     "bodies of routines are no dependencies of what they call",
     "search programs and bodies for its functions", false, extension},
    {"UPGRADING_EXTENSION_VERSION", "an extension is updated",
     "its scripts run, and may change what its functions do or lock its tables",
     "read its release notes; try it on a copy", false, extension_version},
};

} // namespace

std::span<const hazard_rule> rights_hazards() { return rules; }

} // namespace dbworkflow::plan
