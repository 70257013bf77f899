// Procedures.
#include "render/kinds.hpp"
#include "render/routines.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::procedure;

namespace {

std::string definition(const procedure& one, const char* verb) {
  auto out = std::string(verb) + " procedure " + text::qualified(one.schema, one.name) + "(" +
             argument_list(one.arguments) + ")\n";
  out += "language " + one.language;
  out += transform_clause(one.transforms);
  if (one.security_definer) out += " security definer";
  out += setting_clauses({}, one.settings, "\n");
  return out + "\n" + body_clause(one.body, one.sql_body, one.library);
}

} // namespace

statements_list create(const procedure& one, const plan::step&) {
  statements_list out{definition(one, "create")};
  add_comment(out, model::to_string(one.id()), one.comment);
  return out;
}

statements_list drop(const procedure& one) { return {"drop " + model::to_string(one.id())}; }

statements_list alter(const procedure& from, const procedure& to, const fact_names& facts) {
  statements_list out;
  const auto name = model::to_string(to.id());
  const bool in_place = std::all_of(facts.begin(), facts.end(), [](const std::string& fact) {
    return fact == "security_definer" || fact == "settings" || is_said_apart(fact);
  });
  if (!in_place) {
    out.push_back(definition(to, "create or replace"));
  } else {
    std::string clauses;
    if (facts.contains("security_definer"))
      clauses += to.security_definer ? " security definer" : " security invoker";
    clauses += setting_clauses(from.settings, to.settings, " ");
    if (!clauses.empty()) out.push_back("alter " + name + clauses);
  }
  if (facts.contains("comment")) out.push_back(comment_on(name, to.comment));
  return out;
}

} // namespace dbworkflow::render
