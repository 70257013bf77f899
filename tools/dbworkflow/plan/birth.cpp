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

model::grants_list granted(const model::database& from, const std::string& word, const std::string& schema) {
  model::grants_list out;
  // Asked for every step: only their part of the objects is looked at.
  for (auto at = from.objects.lower_bound({kind::default_privileges, {}, {}, {}});
       at != from.objects.end() && at->first.type == kind::default_privileges; ++at) {
    const auto& one = std::get<model::default_privileges>(at->second);
    if (one.of_role || one.on != word) continue;
    if (!one.in_schema || *one.in_schema == schema)
      out.insert(out.end(), one.grants.begin(), one.grants.end());
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
