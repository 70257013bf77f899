// Row security policies.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::policy;
using text::qualified;
using text::quote_identifier;

namespace {

std::string name_on_table(const policy& one) {
  return quote_identifier(one.name) + " on " + qualified(one.schema, one.table);
}

std::string role_list(const policy& one) {
  std::string out;
  for (const auto& role : one.roles)
    out += (out.empty() ? "" : ", ") + (role == "public" ? role : quote_identifier(role));
  return out;
}

} // namespace

statements_list create(const policy& one, const plan::step&) {
  auto statement = "create policy " + name_on_table(one);
  if (!one.permissive) statement += " as restrictive";
  if (one.command != "all") statement += " for " + one.command;
  if (one.roles != policy{}.roles) statement += " to " + role_list(one);
  if (one.using_rows) statement += " using " + in_parentheses(*one.using_rows);
  if (one.with_check) statement += " with check " + in_parentheses(*one.with_check);
  statements_list out{statement};
  add_comment(out, "policy " + name_on_table(one), one.comment);
  return out;
}

statements_list drop(const policy& one) { return {"drop policy " + name_on_table(one)}; }

statements_list alter(const policy&, const policy& to, const fact_names& facts) {
  std::string changes;
  if (facts.contains("roles")) changes += " to " + role_list(to);
  if (facts.contains("using_rows")) changes += " using " + in_parentheses(to.using_rows.value());
  if (facts.contains("with_check")) changes += " with check " + in_parentheses(to.with_check.value());
  statements_list out;
  if (!changes.empty()) out.push_back("alter policy " + name_on_table(to) + changes);
  if (facts.contains("comment")) out.push_back(comment_on("policy " + name_on_table(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
