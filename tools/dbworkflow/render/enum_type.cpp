// Enums.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using text::qualified;
using text::quote_literal;

statements_list create(const model::enum_type& one, const plan::step&) {
  std::string values;
  for (const auto& value : one.values) values += (values.empty() ? "" : ", ") + quote_literal(value);
  statements_list out{"create type " + qualified(one.schema, one.name) + " as enum (" + values + ")"};
  add_comment(out, "type " + qualified(one.schema, one.name), one.comment);
  return out;
}

statements_list drop(const model::enum_type& one) { return {"drop type " + qualified(one.schema, one.name)}; }

statements_list alter(const model::enum_type& from, const model::enum_type& to, const fact_names& facts) {
  const auto name = qualified(to.schema, to.name);
  statements_list out;
  if (facts.contains("values")) {
    // Added from the front, so that the value before a new one is there already.
    for (std::size_t i = 0; i < to.values.size(); ++i) {
      if (std::find(from.values.begin(), from.values.end(), to.values[i]) != from.values.end()) continue;
      auto statement = "alter type " + name + " add value " + quote_literal(to.values[i]);
      if (i > 0) {
        if (i + 1 < to.values.size()) statement += " after " + quote_literal(to.values[i - 1]);
      } else if (!from.values.empty()) {
        statement += " before " + quote_literal(from.values.front());
      }
      out.push_back(std::move(statement));
    }
  }
  if (facts.contains("comment")) out.push_back(comment_on("type " + name, to.comment));
  return out;
}

} // namespace dbworkflow::render
