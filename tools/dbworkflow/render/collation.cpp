// Collations.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using text::qualified;
using text::quote_literal;

statements_list create(const model::collation& one, const plan::step&) {
  const auto name = qualified(one.schema, one.name);
  auto statement = "create collation " + name + " (provider = " + one.provider;
  if (one.ctype) {
    statement += ", lc_collate = " + quote_literal(one.locale) + ", lc_ctype = " + quote_literal(*one.ctype);
  } else {
    statement += ", locale = " + quote_literal(one.locale);
  }
  if (!one.deterministic) statement += ", deterministic = false";
  if (one.rules) statement += ", rules = " + quote_literal(*one.rules);
  statements_list out{statement + ")"};
  add_comment(out, "collation " + name, one.comment);
  return out;
}

statements_list drop(const model::collation& one) {
  return {"drop collation " + qualified(one.schema, one.name)};
}

statements_list alter(const model::collation&, const model::collation& to, const fact_names& facts) {
  if (!facts.contains("comment")) return {};
  return {comment_on("collation " + qualified(to.schema, to.name), to.comment)};
}

} // namespace dbworkflow::render
