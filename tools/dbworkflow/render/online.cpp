// The parts of changes that are made without blocking the users of a table.
#include "embedded/dbworkflow_render.hpp"
#include "model/index_definition.hpp"
#include "render/kinds.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::render {

using text::qualified;
using text::quote_identifier;

namespace {

/// `CREATE UNIQUE INDEX …` → `CREATE UNIQUE INDEX CONCURRENTLY …`
std::string concurrently(std::string definition) {
  constexpr std::string_view word = "INDEX ";
  const auto at = definition.find(word);
  return at == std::string::npos ? definition : definition.insert(at + word.size(), "CONCURRENTLY ");
}

/// What the definition of a primary key or unique constraint says of its index, in the order of CREATE INDEX,
/// and what it says of the constraint alone.
struct key_parts {
  std::string index;
  std::string constraint;
};

key_parts parts_of_key(const std::string& definition) {
  const auto end = model::place_of_options(definition);
  const auto first = definition.find('(');
  key_parts out;
  out.index = definition.substr(first, end - first);
  if (definition.substr(0, first).find("NULLS NOT DISTINCT") != std::string::npos)
    out.index += " NULLS NOT DISTINCT";
  out.constraint = definition.substr(end);
  return out;
}

std::string table_head(const model::constraint& one) {
  return "alter table " + qualified(one.schema, one.parent);
}

statements_list build_key(const model::constraint& one, const std::string& name) {
  auto out = "create unique index concurrently " + quote_identifier(name) + " on " +
             qualified(one.schema, one.parent) + " " + parts_of_key(one.definition).index;
  if (!one.index_options.empty()) out += " with " + option_list(one.index_options);
  if (one.tablespace) out += " tablespace " + quote_identifier(*one.tablespace);
  return {out};
}

statements_list adopt_index(const model::constraint& one, const plan::step& step) {
  auto out = table_head(one);
  if (step.from != nullptr)
    out += " drop constraint " + quote_identifier(model::id_of(*step.from).name) + ",";
  out += " add constraint " + quote_identifier(one.name) +
         (one.contype == "primary key" ? " primary key" : " unique") + " using index " +
         quote_identifier(step.aside) + parts_of_key(one.definition).constraint;
  auto settled = one;
  settled.tablespace.reset(); // the index is there already
  statements_list all{out};
  for (auto& extra : constraint_extras(settled)) all.push_back(std::move(extra));
  return all;
}

statements_list part(const model::constraint& one, const plan::step& step) {
  switch (step.part) {
  case plan::online::build_index:
    return build_key(one, step.aside);
  case plan::online::adopt_index:
    return adopt_index(one, step);
  case plan::online::validate:
    return {table_head(one) + " validate constraint " + quote_identifier(one.name)};
  case plan::online::add_key_here: {
    statements_list out{"alter table only " + qualified(one.schema, one.parent) + " add " +
                        constraint_definition(one)};
    for (auto& extra : constraint_extras(one)) out.push_back(std::move(extra));
    return out;
  }
  case plan::online::attach_key_index:
    return {"alter index " + step.aside + " attach partition " + qualified(one.schema, one.name)};
  case plan::online::add_unvalidated: {
    auto unvalidated = one;
    unvalidated.validated = false;
    return create(unvalidated, step);
  }
  default:
    return {};
  }
}

statements_list part(const model::index& one, const plan::step& step) {
  const auto name = qualified(one.schema, one.name);
  const auto aside = step.aside.empty() ? name : qualified(one.schema, step.aside);
  switch (step.part) {
  case plan::online::build_index: {
    statements_list out{concurrently(one.definition)};
    for (auto& extra : index_extras(one)) out.push_back(std::move(extra));
    return out;
  }
  case plan::online::set_index_aside:
    return {"alter index " + name + " rename to " + quote_identifier(step.aside)};
  case plan::online::drop_index:
    return {"drop index concurrently " + aside};
  default:
    return {};
  }
}

void replace_all(std::string& in, std::string_view what, const std::string& by) {
  for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + by.size()))
    in.replace(at, what.size(), by);
}

std::string update_of(const model::column& one, const std::string& expression) {
  const auto name = quote_identifier(one.name);
  return "update " + qualified(one.schema, one.table) + " set " + name + " = " + in_parentheses(expression) +
         " where " + name + " is null";
}

/// In transactions of some pages each, so that no row is locked for long, and what is done stays done.
std::string fill(const model::column& one, const std::string& expression) {
  std::string out(embedded::fill_column);
  while (out.ends_with('\n')) out.pop_back();
  std::string tag = "$fill$";
  while (expression.find(tag) != std::string::npos) tag.insert(tag.size() - 1, "_");
  replace_all(out, ":tag", tag);
  replace_all(out, ":table", text::quote_literal(qualified(one.schema, one.table)));
  replace_all(out, ":update", update_of(one, expression));
  return out;
}

statements_list part(const model::column& one, const plan::step& step) {
  const auto table = "alter table " + qualified(one.schema, one.table);
  const auto check = quote_identifier(step.aside);
  switch (step.part) {
  case plan::online::add_check:
    return {table + " add constraint " + check + " check (" + quote_identifier(one.name) +
            " is not null) not valid"};
  case plan::online::validate_check:
    return {table + " validate constraint " + check};
  case plan::online::drop_check:
    return {table + " drop constraint " + check};
  case plan::online::fill:
    return {fill(one, step.expression)};
  case plan::online::fill_rest:
    return {update_of(one, step.expression)};
  case plan::online::analyze:
    return {"analyze " + qualified(one.schema, one.table) + " (" + quote_identifier(one.name) + ")"};
  default:
    return {};
  }
}

statements_list part(const model::table& one, const plan::step& step) {
  const auto name = qualified(one.schema, one.name);
  const auto check = "alter table " + name +
                     (step.part == plan::online::add_bound        ? " add constraint "
                      : step.part == plan::online::validate_bound ? " validate constraint "
                                                                  : " drop constraint ") +
                     quote_identifier(step.aside);
  switch (step.part) {
  case plan::online::add_bound:
    return {check + " check (" + step.expression + ") not valid"};
  case plan::online::validate_bound:
  case plan::online::drop_bound:
    return {check};
  case plan::online::detach:
    return {"alter table " + *std::get<model::table>(*step.from).partition_of + " detach partition " + name +
            " concurrently"};
  default:
    return {};
  }
}

/// No other kind has such parts.
template <class Other> statements_list part(const Other&, const plan::step&) { return {}; }

} // namespace

statements_list online_part(const plan::step& one) {
  return std::visit([&one](const auto& any) { return part(any, one); },
                    one.to != nullptr ? *one.to : *one.from);
}

} // namespace dbworkflow::render
