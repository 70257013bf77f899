// Extensions.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using text::quote_identifier;
using text::quote_literal;

statements_list create(const model::extension& one, const plan::step&) {
  statements_list out{"create extension " + quote_identifier(one.name) + " with schema " +
                      quote_identifier(one.in_schema)};
  if (one.version) out.back() += " version " + quote_literal(*one.version);
  add_comment(out, "extension " + quote_identifier(one.name), one.comment);
  return out;
}

statements_list drop(const model::extension& one) { return {"drop extension " + quote_identifier(one.name)}; }

statements_list alter(const model::extension&, const model::extension& to, const fact_names& facts) {
  statements_list out;
  if (facts.contains("version")) {
    out.push_back("alter extension " + quote_identifier(to.name) + " update" +
                  (to.version ? " to " + quote_literal(*to.version) : std::string()));
  }
  if (facts.contains("in_schema")) {
    out.push_back("alter extension " + quote_identifier(to.name) + " set schema " +
                  quote_identifier(to.in_schema));
  }
  if (facts.contains("comment"))
    out.push_back(comment_on("extension " + quote_identifier(to.name), to.comment));
  return out;
}

} // namespace dbworkflow::render
