// Functions.
#include "render/kinds.hpp"
#include "render/routines.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::function;

namespace {

/// ` stable strict`: all that is not what a function has by itself, or of `facts` what is to be said.
std::string attributes(const function& one, const fact_names& facts) {
  const bool native = one.language == "c" || one.language == "internal";
  const auto says = [&facts](const char* fact) { return facts.contains(fact); };
  std::string out;
  if (says("volatility")) out += " " + one.volatility;
  if (says("strict")) out += one.strict ? " strict" : " called on null input";
  if (says("security_definer")) out += one.security_definer ? " security definer" : " security invoker";
  if (says("leakproof")) out += one.leakproof ? " leakproof" : " not leakproof";
  if (says("parallel")) out += " parallel " + one.parallel;
  if (says("cost")) out += " cost " + one.cost.value_or(native ? "1" : "100");
  if (says("rows")) out += " rows " + one.rows.value_or("1000");
  if (says("support") && one.support) out += " support " + *one.support;
  return out;
}

fact_names said(const function& one) {
  fact_names out;
  if (one.volatility != "volatile") out.insert("volatility");
  if (one.strict) out.insert("strict");
  if (one.security_definer) out.insert("security_definer");
  if (one.leakproof) out.insert("leakproof");
  if (one.parallel != "unsafe") out.insert("parallel");
  if (one.cost) out.insert("cost");
  if (one.rows) out.insert("rows");
  if (one.support) out.insert("support");
  return out;
}

std::string definition(const function& one, const char* verb) {
  auto out = std::string(verb) + " function " + text::qualified(one.schema, one.name) + "(" +
             argument_list(one.arguments) + ") returns " + one.result + "\n";
  out += "language " + one.language;
  out += transform_clause(one.transforms);
  if (one.window) out += " window";
  out += attributes(one, said(one));
  out += setting_clauses({}, one.settings, "\n");
  return out + "\n" + body_clause(one.body, one.sql_body, one.library);
}

/// True where ALTER FUNCTION can say what changes.
bool is_attribute(const std::string& fact, const function& to) {
  static const fact_names attributes{"volatility", "strict", "security_definer", "leakproof", "parallel",
                                     "cost",       "rows",   "settings"};
  return attributes.contains(fact) || is_said_apart(fact) || (fact == "support" && to.support);
}

} // namespace

statements_list create(const function& one, const plan::step&) {
  statements_list out{definition(one, "create")};
  add_comment(out, model::to_string(one.id()), one.comment);
  return out;
}

statements_list drop(const function& one) { return {"drop " + model::to_string(one.id())}; }

statements_list alter(const function& from, const function& to, const fact_names& facts) {
  statements_list out;
  const auto name = model::to_string(to.id());
  const bool in_place = std::all_of(facts.begin(), facts.end(),
                                    [&to](const std::string& fact) { return is_attribute(fact, to); });
  if (!in_place) {
    out.push_back(definition(to, "create or replace"));
  } else {
    auto clauses = attributes(to, facts);
    if (facts.contains("settings")) {
      // A transform or another setting could not be left in its place: each is said by itself.
      clauses += setting_clauses(from.settings, to.settings, " ");
    }
    if (!clauses.empty()) out.push_back("alter " + name + clauses);
  }
  if (facts.contains("comment")) out.push_back(comment_on(name, to.comment));
  return out;
}

} // namespace dbworkflow::render
