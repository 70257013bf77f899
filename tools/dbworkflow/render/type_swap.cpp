// Types that PostgreSQL cannot alter: replaced under their columns, which keep their values.
#include "render/kinds.hpp"
#include "render/type_conversion.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::render {

using model::kind;
using text::qualified;
using text::quote_identifier;

namespace {

const char* word_for(kind type) {
  return type == kind::domain ? "domain " : type == kind::collation ? "collation " : "type ";
}

const model::range_type* range_with_multirange(const model::object& any) {
  const auto* range = std::get_if<model::range_type>(&any);
  return range != nullptr && range->multirange ? range : nullptr;
}

void set_function_aside(statements_list& out, const std::string& name, const std::string& arguments) {
  out.push_back("alter function " + name + "(" + arguments + ") rename to " +
                quote_identifier(name_while_swapped(text::split_qualified(name).back())));
}

/// The functions that make a range or multirange keep the names of their types when these are renamed.
void set_constructors_aside(statements_list& out, const model::range_type& one, const std::string& old_name) {
  const auto name = qualified(one.schema, one.name);
  set_function_aside(out, name, one.subtype + ", " + one.subtype);
  set_function_aside(out, name, one.subtype + ", " + one.subtype + ", text");
  if (!one.multirange) return;
  for (const auto& arguments : {std::string(), old_name, "variadic " + old_name + "[]"})
    set_function_aside(out, *one.multirange, arguments);
}

void set_aside(statements_list& out, const model::object& any) {
  const auto id = model::id_of(any);
  out.push_back(std::string("alter ") + word_for(id.type) + qualified(id.schema, id.name) + " rename to " +
                quote_identifier(name_while_swapped(id.name)));
  if (const auto* range = std::get_if<model::range_type>(&any))
    set_constructors_aside(out, *range, qualified(id.schema, name_while_swapped(id.name)));
  if (const auto* range = range_with_multirange(any)) {
    out.push_back("alter type " + *range->multirange + " rename to " +
                  quote_identifier(name_while_swapped(text::split_qualified(*range->multirange).back())));
  }
}

void make(statements_list& out, const plan::step& step, const model::object& any) {
  const auto id = model::id_of(any);
  auto one = step;
  std::erase_if(one.parts, [&id](const model::object* part) {
    const auto part_id = model::id_of(*part);
    return part_id.schema != id.schema || part_id.parent != id.name;
  });
  for (auto& statement : std::visit([&one](const auto& made) { return create(made, one); }, any))
    out.push_back(std::move(statement));
}

/// The attributes of the old type are of types that have other names now.
void follow(statements_list& out, const model::composite_type& from, const model::composite_type& to,
            const plan::step& step) {
  auto before = from;
  for (auto& attribute : before.attributes) {
    const bool swapped = std::any_of(step.swapped.begin(), step.swapped.end(), [&](const auto& one) {
      const auto name = model::qualified_name(model::id_of(*one.to));
      const auto* range = range_with_multirange(*one.from);
      const auto bare = attribute.data_type.substr(0, attribute.data_type.find("[]"));
      return bare == name || attribute.collation == name || (range != nullptr && bare == *range->multirange);
    });
    if (swapped) attribute.data_type = "another";
  }
  for (auto& statement : alter(before, to, {"attributes"})) out.push_back(std::move(statement));
  if (from.comment != to.comment)
    out.push_back(comment_on("type " + qualified(to.schema, to.name), to.comment));
}

const model::column& column_of(const model::object* any) { return std::get<model::column>(*any); }

std::string table_head(const model::column& one) { return "alter table " + qualified(one.schema, one.table); }

std::string column_head(const model::column& one) { return "alter column " + quote_identifier(one.name); }

/// What ALTER TABLE does to one column.
std::vector<std::string> conversion_clauses(const plan::conversion& one, conversions& how) {
  const auto& from = column_of(one.from);
  const auto& to = column_of(one.to);
  const auto head = column_head(to);
  std::vector<std::string> out;
  if (one.parent_to != nullptr) {
    // The parent's conversion gave it the parent's default.
    if (one.default_apart || to.default_value == column_of(one.parent_to).default_value) return {};
    out.push_back(head +
                  (to.default_value ? " set default " + *to.default_value : std::string(" drop default")));
    return out;
  }
  const auto expression = how.of_column(from, to);
  const bool resets = !one.default_apart && (expression || from.default_value != to.default_value);
  if (resets && from.default_value) out.push_back(head + " drop default");
  auto clause = head + " type " + to.data_type;
  if (to.collation) clause += " collate " + *to.collation;
  if (expression) clause += " using " + *expression;
  out.push_back(std::move(clause));
  if (resets && to.default_value) out.push_back(head + " set default " + *to.default_value);
  return out;
}

/// Columns of one table are converted at once: an index or constraint may compare them.
void convert_tables(statements_list& out, const std::vector<plan::conversion>& columns, conversions& how) {
  for (std::size_t i = 0; i < columns.size();) {
    const auto& first = column_of(columns[i].to);
    std::vector<std::string> clauses;
    for (; i < columns.size() && column_of(columns[i].to).schema == first.schema &&
           column_of(columns[i].to).table == first.table;
         ++i) {
      for (auto& clause : conversion_clauses(columns[i], how)) clauses.push_back(std::move(clause));
    }
    if (clauses.empty()) continue;
    auto statement = table_head(first);
    const bool one_line = clauses.size() == 1;
    for (std::size_t at = 0; at < clauses.size(); ++at)
      statement += (one_line ? " " : at == 0 ? "\n  " : ",\n  ") + clauses[at];
    out.push_back(std::move(statement));
  }
}

/// Defaults of the old type that the parent's conversion would have to convert and does not know.
void drop_defaults_below(statements_list& out, const std::vector<plan::conversion>& columns) {
  for (const auto& one : columns) {
    if (one.parent_from == nullptr || !column_of(one.from).default_value ||
        column_of(one.parent_from).default_value)
      continue;
    out.push_back(table_head(column_of(one.from)) + " " + column_head(column_of(one.from)) + " drop default");
  }
}

} // namespace

statements_list swap_type(const plan::step& step) {
  statements_list out;
  std::vector<plan::conversion> types;
  std::vector<plan::conversion> altered;
  std::vector<plan::conversion> columns;
  for (const auto& one : step.swapped) {
    (std::holds_alternative<model::column>(*one.to) ? columns
     : one.in_place                                 ? altered
                                                    : types)
        .push_back(one);
  }
  conversions how(step);
  // What is made of others goes aside first, while they have the names by which it knows them.
  for (auto one = types.rbegin(); one != types.rend(); ++one) set_aside(out, *one->from);
  for (const auto& one : types) make(out, step, *one.to);
  for (const auto& one : altered) {
    follow(out, std::get<model::composite_type>(*one.from), std::get<model::composite_type>(*one.to), step);
  }
  statements_list converted;
  drop_defaults_below(converted, columns);
  convert_tables(converted, columns, how);
  out.insert(out.end(), how.made().begin(), how.made().end());
  out.insert(out.end(), converted.begin(), converted.end());
  out.insert(out.end(), how.dropped().begin(), how.dropped().end());
  for (auto one = types.rbegin(); one != types.rend(); ++one) {
    const auto id = model::id_of(*one->from);
    out.push_back(std::string("drop ") + word_for(id.type) +
                  qualified(id.schema, name_while_swapped(id.name)));
  }
  return out;
}

} // namespace dbworkflow::render
