// Languages and access methods.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::access_method;
using model::language;
using text::quote_identifier;

namespace {

std::string name_of(const language& one) { return "language " + quote_identifier(one.name); }
std::string name_of(const access_method& one) { return "access method " + quote_identifier(one.name); }

} // namespace

statements_list create(const language& one, const plan::step&) {
  auto statement =
      std::string(one.trusted ? "create trusted " : "create ") + name_of(one) + " handler " + one.handler;
  if (one.inline_handler) statement += " inline " + *one.inline_handler;
  if (one.validator) statement += " validator " + *one.validator;
  statements_list out{statement};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list create(const access_method& one, const plan::step&) {
  statements_list out{"create " + name_of(one) + " type " + one.keeps + " handler " + one.handler};
  add_comment(out, name_of(one), one.comment);
  return out;
}

statements_list drop(const language& one) { return {"drop " + name_of(one)}; }
statements_list drop(const access_method& one) { return {"drop " + name_of(one)}; }

statements_list alter(const language&, const language& to, const fact_names& facts) {
  if (!facts.contains("comment")) return {};
  return {comment_on(name_of(to), to.comment)};
}

statements_list alter(const access_method&, const access_method& to, const fact_names& facts) {
  if (!facts.contains("comment")) return {};
  return {comment_on(name_of(to), to.comment)};
}

} // namespace dbworkflow::render
