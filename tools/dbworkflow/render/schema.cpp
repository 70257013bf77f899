// Schemas.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

statements_list create(const model::schema& one, const plan::step&) {
  statements_list out{"create schema " + text::quote_identifier(one.name)};
  add_comment(out, "schema " + text::quote_identifier(one.name), one.comment);
  return out;
}

statements_list drop(const model::schema& one) { return {"drop schema " + text::quote_identifier(one.name)}; }

statements_list alter(const model::schema&, const model::schema& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("comment"))
    out.push_back(comment_on("schema " + text::quote_identifier(to.name), to.comment));
  return out;
}

} // namespace dbworkflow::render
