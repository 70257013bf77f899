#include "sql/table_elements.hpp"

#include <algorithm>
#include <utility>

namespace dbworkflow::sql {
namespace {

bool at_end(const token_reader& in) { return in.done() || in.sees(",") || in.sees(")"); }

std::vector<std::string> take_columns(token_reader& from) {
  std::vector<std::string> out;
  if (!from.take("(")) return out;
  while (!from.done() && !from.sees(")")) {
    if (const auto name = from.take_simple_name()) out.push_back(name->name);
    while (!at_end(from)) from.skip_group();
    from.take(",");
  }
  from.take(")");
  return out;
}

/// ON DELETE SET NULL (a, b), ON UPDATE NO ACTION, …
bool take_action(token_reader& from) {
  if (!from.take("on")) return false;
  from.skip();
  if (from.take("no") || from.take("set")) {
    from.skip();
    if (from.sees("(")) from.skip_group();
  } else if (!from.done()) {
    from.skip();
  }
  return true;
}

/// What may follow any constraint.
bool take_attribute(token_reader& from) {
  return from.take("deferrable") || from.take_all("not", "deferrable") ||
         from.take_all("initially", "deferred") || from.take_all("initially", "immediate") ||
         from.take("enforced") || from.take_all("not", "enforced") || from.take_all("not", "valid");
}

/// REFERENCES table (columns) and all that belongs to it.
found_name take_references(token_reader& from) {
  from.take("references");
  auto table = from.take_name().value_or(found_name{});
  if (from.sees("(")) from.skip_group();
  while (true) {
    if (from.take("match")) {
      from.skip();
    } else if (!take_action(from) && !take_attribute(from)) {
      return table;
    }
  }
}

/// The word or words that say which kind of constraint stands there, skipped; empty where none does.
std::string take_contype(token_reader& from, bool of_column) {
  if (from.take_all("primary", "key")) return "primary key";
  if (from.take("unique")) return "unique";
  if (from.take("check")) return "check";
  if (!of_column && from.take_all("foreign", "key")) return "foreign key";
  if (of_column && from.sees("references")) return "foreign key";
  if (!of_column && from.sees("exclude") && (from.sees("using", 1) || from.sees("(", 1))) {
    from.skip();
    return "exclusion";
  }
  if (from.take_all("not", "null")) return "not null";
  return {};
}

struct constraint_start {
  std::size_t begin = 0;
  std::optional<found_name> name;
  extent named; ///< CONSTRAINT name
};

void read_foreign_key(token_reader& from, const constraint_start& start, const std::string& column,
                      declarations& into) {
  inline_foreign_key key;
  key.constraint_name = start.named;
  key.column = column;
  while (!at_end(from) && !from.sees("references")) from.skip_group();
  if (!from.sees("references")) return;
  key.from_references.begin = from.current().begin;
  key.references = take_references(from);
  key.from_references.end = from.previous().end;
  key.whole = {start.begin, key.from_references.end};
  if (!column.empty()) key.to_remove.push_back(key.whole);
  into.foreign_keys.push_back(std::move(key));
}

void skip_constraint(token_reader& from, const std::string& contype) {
  if (contype == "check" || contype == "primary key" || contype == "unique") {
    from.take_all("nulls", "not", "distinct");
    if (from.sees("(")) from.skip_group();
    if (contype == "check") from.take_all("no", "inherit");
  }
}

} // namespace

bool read_constraint(std::string_view, token_reader& from, const found_name& table, const std::string& column,
                     declarations& into) {
  const auto before = from.index();
  constraint_start start;
  if (from.done()) return false;
  start.begin = from.current().begin;
  if (from.take("constraint")) {
    start.name = from.take_simple_name();
    if (start.name) start.named = {start.begin, start.name->end};
  }
  const auto contype = take_contype(from, !column.empty());
  if (contype.empty() || (contype == "not null" && !start.name)) {
    if (!start.name) from.go_to(before);
    return start.name.has_value();
  }
  declaration one;
  one.what = declared::constraint;
  one.parent = table;
  one.contype = contype;
  if (start.name) {
    one.name = *start.name;
  } else {
    one.name.begin = start.begin;
    one.name.end = from.index() > before ? from.previous().end : from.current().end;
    one.name.last_begin = start.begin;
  }
  if (!column.empty()) {
    one.columns = {column};
  } else if (contype == "primary key" || contype == "unique" || contype == "foreign key") {
    auto columns = from;
    columns.take_all("nulls", "not", "distinct");
    one.columns = take_columns(columns);
  }
  if (contype == "foreign key") {
    if (column.empty() && from.sees("(")) from.skip_group();
    read_foreign_key(from, start, column, into);
  } else {
    skip_constraint(from, contype);
  }
  into.all.push_back(std::move(one));
  return true;
}

void read_column(std::string_view content, token_reader& from, const found_name& table, declarations& into) {
  const auto name = from.take_simple_name();
  if (!name) return;
  declaration one;
  one.what = declared::column;
  one.name = *name;
  one.parent = table;
  into.all.push_back(std::move(one));
  while (!at_end(from)) {
    if (!read_constraint(content, from, table, name->name, into)) from.skip_group();
  }
}

void read_table_elements(std::string_view content, token_reader& from, const found_name& table,
                         declarations& into) {
  if (!from.take("(")) return;
  bool any_other = false;
  std::optional<extent> comma;
  while (!from.done() && !from.sees(")")) {
    const auto keys = into.foreign_keys.size();
    const auto made = into.all.size();
    if (!from.sees("like") && !read_constraint(content, from, table, {}, into))
      read_column(content, from, table, into);
    while (!at_end(from)) from.skip_group();
    const bool is_key = into.all.size() == made + 1 && into.foreign_keys.size() == keys + 1 &&
                        into.all.back().what == declared::constraint;
    const auto before =
        std::exchange(comma, from.sees(",") ? std::optional(extent{from.current().begin, from.current().end})
                                            : std::nullopt);
    if (is_key) {
      auto& key = into.foreign_keys.back();
      key.to_remove.push_back(key.whole);
      if (const auto& joint = any_other ? before : comma) key.to_remove.push_back(*joint);
    } else {
      any_other = true;
    }
    from.take(",");
  }
  from.take(")");
}

} // namespace dbworkflow::sql
