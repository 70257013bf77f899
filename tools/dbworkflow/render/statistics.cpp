// Extended statistics.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::statistics;
using text::qualified;

namespace {

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& one : list) out += (out.empty() ? "" : ", ") + one;
  return out;
}

} // namespace

statements_list create(const statistics& one, const plan::step&) {
  const auto name = qualified(one.schema, one.name);
  auto statement = "create statistics " + name;
  if (!one.kinds.empty()) statement += " (" + joined(one.kinds) + ")";
  std::vector<std::string> what;
  for (const auto& column : one.columns) what.push_back(text::quote_identifier(column));
  for (const auto& expression : one.expressions) what.push_back("(" + expression + ")");
  statements_list out{statement + " on " + joined(what) + " from " + one.table};
  if (one.target)
    out.push_back("alter statistics " + name + " set statistics " + std::to_string(*one.target));
  add_comment(out, "statistics " + name, one.comment);
  return out;
}

statements_list drop(const statistics& one) { return {"drop statistics " + qualified(one.schema, one.name)}; }

statements_list alter(const statistics&, const statistics& to, const fact_names& facts) {
  const auto name = qualified(to.schema, to.name);
  statements_list out;
  if (facts.contains("target"))
    out.push_back("alter statistics " + name + " set statistics " + std::to_string(to.target.value_or(-1)));
  if (facts.contains("comment")) out.push_back(comment_on("statistics " + name, to.comment));
  return out;
}

} // namespace dbworkflow::render
