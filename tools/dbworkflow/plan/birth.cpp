#include "plan/birth.hpp"

namespace dbworkflow::plan {
namespace {

using model::kind;

/// The word of default privileges for objects of a kind; empty where there are none.
std::string word_for(kind type) {
  switch (type) {
  case kind::table:
  case kind::view:
  case kind::materialized_view:
    return "tables";
  case kind::sequence:
    return "sequences";
  case kind::enum_type:
  case kind::domain:
  case kind::composite_type:
  case kind::range_type:
    return "types";
  case kind::function:
  case kind::procedure:
  case kind::aggregate:
    return "functions";
  case kind::schema:
    return "schemas";
  default:
    return {};
  }
}

/// What everybody may do with such an object that is made without default privileges.
bool everybody_has(const model::grant& one, const std::string& word, const std::string& privilege) {
  return one.to == "public" && !one.revoked &&
         ((word == "types" && privilege == "USAGE") || (word == "functions" && privilege == "EXECUTE"));
}

/// A list for a schema adds to what an object has anyway: what everybody has already is not added, but may be
/// given back.
void add_for_schema(model::grants_list& to, model::grant one, const std::string& word) {
  std::erase_if(one.privileges, [&](const std::string& privilege) {
    if (!everybody_has(one, word, privilege)) return false;
    for (auto& lacking : to) {
      if (lacking.revoked && lacking.to == one.to) std::erase(lacking.privileges, privilege);
    }
    return true;
  });
  std::erase_if(to, [](const model::grant& lacking) { return lacking.privileges.empty(); });
  if (!one.privileges.empty()) to.push_back(std::move(one));
}

model::grants_list granted(const model::database& from, const std::string& word, const std::string& schema) {
  model::grants_list out;
  // Asked for every step: only their part of the objects is looked at.
  for (auto at = from.objects.lower_bound({kind::default_privileges, {}, {}, {}});
       at != from.objects.end() && at->first.type == kind::default_privileges; ++at) {
    const auto& one = std::get<model::default_privileges>(at->second);
    if (one.of_role || one.on != word) continue;
    // The names of lists for all schemas come before those with ` in schema `.
    if (!one.in_schema) out.insert(out.end(), one.grants.begin(), one.grants.end());
    if (one.in_schema != schema) continue;
    for (const auto& grant : one.grants) add_for_schema(out, grant, word);
  }
  return out;
}

} // namespace

model::grants_list grants_at_birth(const model::database& from, const model::object& made) {
  const auto id = model::id_of(made);
  const auto word = word_for(id.type);
  if (word.empty()) return {};
  auto out = granted(from, word, id.schema);
  // Every database is made with a schema public that all may use; one that is made later has nothing of that.
  if (id.type == kind::schema && id.name == "public") {
    model::grant lacks;
    lacks.to = "public";
    lacks.privileges = {"USAGE"};
    if (from.server_version / 10000 < 15) lacks.privileges = {"CREATE", "USAGE"};
    lacks.revoked = true;
    out.push_back(lacks);
  }
  return out;
}

model::grants_list grants_at_birth_of_sequence(const model::database& from, const std::string& schema) {
  return granted(from, "sequences", schema);
}

} // namespace dbworkflow::plan
