// Domains, made with their constraints; those that come later are added one by one.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using text::qualified;

statements_list create(const model::domain& one, const plan::step& step) {
  const auto name = qualified(one.schema, one.name);
  auto statement = "create domain " + name + " as " + one.base_type;
  if (one.collation) statement += " collate " + *one.collation;
  if (one.default_value) statement += " default " + *one.default_value;
  if (one.not_null) statement += " not null";
  for (const auto* part : step.parts)
    statement += "\n  " + constraint_definition(std::get<model::constraint>(*part));
  statements_list out{statement};
  add_comment(out, "domain " + name, one.comment);
  for (const auto* part : step.parts) {
    for (auto& extra : constraint_extras(std::get<model::constraint>(*part))) out.push_back(std::move(extra));
  }
  return out;
}

statements_list drop(const model::domain& one) { return {"drop domain " + qualified(one.schema, one.name)}; }

statements_list alter(const model::domain&, const model::domain& to, const fact_names& facts) {
  const auto name = qualified(to.schema, to.name);
  const auto head = "alter domain " + name;
  statements_list out;
  if (facts.contains("release default")) return {head + " drop default"};
  if (facts.contains("default_value")) {
    out.push_back(head +
                  (to.default_value ? " set default " + *to.default_value : std::string(" drop default")));
  }
  if (facts.contains("not_null")) out.push_back(head + (to.not_null ? " set not null" : " drop not null"));
  if (facts.contains("comment")) out.push_back(comment_on("domain " + name, to.comment));
  return out;
}

} // namespace dbworkflow::render
