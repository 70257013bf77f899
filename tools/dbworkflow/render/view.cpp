// Views.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using model::view;
using text::qualified;
using text::quote_identifier;

namespace {

std::string definition(const view& one, const char* verb) {
  std::string names;
  for (const auto& column : one.columns) names += (names.empty() ? "" : ", ") + quote_identifier(column.name);
  auto out = std::string(verb) + " view " + qualified(one.schema, one.name);
  if (!names.empty()) out += " (" + names + ")";
  if (!one.options.empty()) out += " with " + option_list(one.options);
  return out + " as\n" + one.definition;
}

void column_changes(statements_list& out, const view& from, const view& to) {
  for (std::size_t i = 0; i < to.columns.size(); ++i) {
    const auto& now = to.columns[i];
    const auto before = i < from.columns.size() ? from.columns[i] : model::view_column{};
    if (before.default_value != now.default_value) {
      out.push_back(
          "alter view " + qualified(to.schema, to.name) + " alter column " + quote_identifier(now.name) +
          (now.default_value ? " set default " + *now.default_value : std::string(" drop default")));
    }
    if (before.comment != now.comment) {
      out.push_back(comment_on("column " + qualified(to.schema, to.name) + "." + quote_identifier(now.name),
                               now.comment));
    }
  }
}

} // namespace

statements_list create(const view& one, const plan::step&) {
  statements_list out{definition(one, "create")};
  add_comment(out, "view " + qualified(one.schema, one.name), one.comment);
  column_changes(out, {}, one);
  return out;
}

statements_list drop(const view& one) { return {"drop view " + qualified(one.schema, one.name)}; }

statements_list alter(const view& from, const view& to, const fact_names& facts) {
  const auto name = qualified(to.schema, to.name);
  statements_list out;
  // Replacing sets the options too.
  const bool replaced = from.definition != to.definition || to.columns.size() != from.columns.size();
  if (replaced) out.push_back(definition(to, "create or replace"));
  if (!replaced && facts.contains("options"))
    add_option_changes(out, "alter view " + name, from.options, to.options);
  column_changes(out, from, to);
  if (facts.contains("comment")) out.push_back(comment_on("view " + name, to.comment));
  return out;
}

} // namespace dbworkflow::render
