// Materialized views; their indexes are objects of their own.
#include "render/kinds.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::materialized_column;
using model::materialized_view;
using text::qualified;
using text::quote_identifier;

namespace {

std::string head_of(const materialized_view& one) {
  return "alter materialized view " + qualified(one.schema, one.name);
}

/// What a column of that type has by itself. (`set storage default` is not known before 16.)
std::string storage_of(const materialized_column& one) {
  return one.storage.value_or(usual_storage(one.data_type));
}

void column_changes(statements_list& out, const materialized_view& from, const materialized_view& to) {
  for (std::size_t i = 0; i < to.columns.size(); ++i) {
    const auto& now = to.columns[i];
    const auto before = i < from.columns.size() ? from.columns[i] : materialized_column{};
    const auto head = head_of(to) + " alter column " + quote_identifier(now.name);
    if (before.storage != now.storage) out.push_back(head + " set storage " + storage_of(now));
    if (before.compression != now.compression)
      out.push_back(head + " set compression " + now.compression.value_or("default"));
    if (before.statistics != now.statistics)
      out.push_back(head + " set statistics " + std::to_string(now.statistics.value_or(-1)));
    add_option_changes(out, head, before.options, now.options);
    if (before.comment != now.comment) {
      out.push_back(comment_on("column " + qualified(to.schema, to.name) + "." + quote_identifier(now.name),
                               now.comment));
    }
  }
}

} // namespace

statements_list create(const materialized_view& one, const plan::step& step) {
  std::string names;
  for (const auto& column : one.columns) names += (names.empty() ? "" : ", ") + quote_identifier(column.name);
  auto statement = "create materialized view " + qualified(one.schema, one.name);
  if (!names.empty()) statement += " (" + names + ")";
  if (one.access_method) statement += " using " + quote_identifier(*one.access_method);
  if (!one.options.empty()) statement += " with " + option_list(one.options);
  if (one.tablespace) statement += " tablespace " + quote_identifier(*one.tablespace);
  statement += " as\n" + one.definition;
  const bool stays_populated =
      std::find(step.facts.begin(), step.facts.end(), "populated") != step.facts.end();
  if (!one.populated && !stays_populated) statement += "\nwith no data";
  statements_list out{statement};
  add_comment(out, "materialized view " + qualified(one.schema, one.name), one.comment);
  column_changes(out, {}, one);
  return out;
}

statements_list drop(const materialized_view& one) {
  return {"drop materialized view " + qualified(one.schema, one.name)};
}

statements_list alter(const materialized_view& from, const materialized_view& to, const fact_names& facts) {
  const auto head = head_of(to);
  statements_list out;
  if (facts.contains("access_method"))
    out.push_back(head + " set access method " + quote_identifier(to.access_method.value_or("heap")));
  if (facts.contains("tablespace"))
    out.push_back(head + " set tablespace " + quote_identifier(to.tablespace.value_or("pg_default")));
  if (facts.contains("options")) add_option_changes(out, head, from.options, to.options);
  if (facts.contains("columns")) column_changes(out, from, to);
  if (facts.contains("populated")) {
    out.push_back("refresh materialized view " + qualified(to.schema, to.name) +
                  (to.populated ? "" : " with no data"));
  }
  if (facts.contains("comment"))
    out.push_back(comment_on("materialized view " + qualified(to.schema, to.name), to.comment));
  return out;
}

} // namespace dbworkflow::render
