// Event triggers.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::event_trigger;
using text::quote_identifier;
using text::quote_literal;

namespace {

std::string name_of(const event_trigger& one) { return "event trigger " + quote_identifier(one.name); }

std::string enabling(const event_trigger& one) {
  const auto* state = one.enabled == "disabled"  ? " disable"
                      : one.enabled == "replica" ? " enable replica"
                      : one.enabled == "always"  ? " enable always"
                                                 : " enable";
  return "alter " + name_of(one) + state;
}

} // namespace

statements_list create(const event_trigger& one, const plan::step&) {
  std::string tags;
  for (const auto& tag : one.tags) tags += (tags.empty() ? "" : ", ") + quote_literal(tag);
  statements_list out{"create " + name_of(one) + " on " + one.event +
                      (tags.empty() ? "" : "\n  when tag in (" + tags + ")") + "\n  execute function " +
                      one.function + "()"};
  if (one.enabled != "origin") out.push_back(enabling(one));
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const event_trigger& one) { return {"drop " + name_of(one)}; }

statements_list alter(const event_trigger&, const event_trigger& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("enabled")) out.push_back(enabling(to));
  if (facts.contains("comment")) out.push_back(comment_on(name_of(to), to.comment));
  return out;
}

} // namespace dbworkflow::render
