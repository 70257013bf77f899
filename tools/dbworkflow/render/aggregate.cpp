// Aggregates.
#include "render/kinds.hpp"
#include "render/routines.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::aggregate;
using text::quote_literal;

namespace {

/// An aggregate is known by its arguments as they are written, `*` where there are none.
std::string name_of(const aggregate& one) {
  return "aggregate " + text::qualified(one.schema, one.name) + "(" +
         (one.arguments.empty() ? "*" : one.arguments) + ")";
}

class clauses {
public:
  void add(const std::string& name, const std::optional<std::string>& value) {
    if (value) m_text += (m_text.empty() ? "\n  " : ",\n  ") + name + " = " + *value;
  }
  void add_text(const std::string& name, const std::optional<std::string>& value) {
    if (value) add(name, quote_literal(*value));
  }
  void add_flag(const std::string& name, bool value) {
    if (value) m_text += ",\n  " + name;
  }
  [[nodiscard]] std::string text() const { return " (" + m_text + "\n)"; }

private:
  std::string m_text;
};

std::string definition(const aggregate& one, const char* verb) {
  clauses all;
  all.add("sfunc", one.sfunc);
  all.add("stype", one.stype);
  all.add("sspace", one.sspace);
  all.add("finalfunc", one.finalfunc);
  all.add_flag("finalfunc_extra", one.finalfunc_extra);
  all.add("finalfunc_modify", one.finalfunc_modify);
  all.add("combinefunc", one.combinefunc);
  all.add("serialfunc", one.serialfunc);
  all.add("deserialfunc", one.deserialfunc);
  all.add_text("initcond", one.initcond);
  all.add("msfunc", one.msfunc);
  all.add("minvfunc", one.minvfunc);
  all.add("mstype", one.mstype);
  all.add("msspace", one.msspace);
  all.add("mfinalfunc", one.mfinalfunc);
  all.add_flag("mfinalfunc_extra", one.mfinalfunc_extra);
  all.add("mfinalfunc_modify", one.mfinalfunc_modify);
  all.add_text("minitcond", one.minitcond);
  all.add("sortop", one.sortop);
  if (one.parallel != "unsafe") all.add("parallel", one.parallel);
  all.add_flag("hypothetical", one.aggregation_kind == "hypothetical-set");
  return std::string(verb) + " " + name_of(one) + all.text();
}

} // namespace

statements_list create(const aggregate& one, const plan::step&) {
  statements_list out{definition(one, "create")};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const aggregate& one) { return {"drop " + name_of(one)}; }

statements_list alter(const aggregate&, const aggregate& to, const fact_names& facts) {
  statements_list out;
  if (!std::all_of(facts.begin(), facts.end(), is_said_apart))
    out.push_back(definition(to, "create or replace"));
  if (facts.contains("comment")) out.push_back(comment_on(name_of(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
