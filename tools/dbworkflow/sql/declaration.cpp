#include "sql/declaration.hpp"

#include "sql/table_elements.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace dbworkflow::sql {
namespace {

struct object_tag {
  std::string_view tag;
  declared what;
};

constexpr auto object_tags = std::to_array<object_tag>({
    {"CREATE ACCESS METHOD", declared::other},
    {"CREATE AGGREGATE", declared::routine},
    {"CREATE COLLATION", declared::collation},
    {"CREATE CONVERSION", declared::conversion},
    {"CREATE DOMAIN", declared::domain},
    {"CREATE EVENT TRIGGER", declared::other},
    {"CREATE EXTENSION", declared::extension},
    {"CREATE FOREIGN DATA WRAPPER", declared::other},
    {"CREATE FOREIGN TABLE", declared::table},
    {"CREATE FUNCTION", declared::routine},
    {"CREATE INDEX", declared::index},
    {"CREATE LANGUAGE", declared::other},
    {"CREATE MATERIALIZED VIEW", declared::materialized_view},
    {"CREATE OPERATOR CLASS", declared::other},
    {"CREATE OPERATOR FAMILY", declared::other},
    {"CREATE POLICY", declared::other},
    {"CREATE PROCEDURE", declared::routine},
    {"CREATE PUBLICATION", declared::other},
    {"CREATE RULE", declared::other},
    {"CREATE SCHEMA", declared::schema},
    {"CREATE SEQUENCE", declared::sequence},
    {"CREATE SERVER", declared::other},
    {"CREATE STATISTICS", declared::statistics},
    {"CREATE SUBSCRIPTION", declared::other},
    {"CREATE TABLE", declared::table},
    {"CREATE TEXT SEARCH CONFIGURATION", declared::text_search_configuration},
    {"CREATE TEXT SEARCH DICTIONARY", declared::text_search_dictionary},
    {"CREATE TEXT SEARCH PARSER", declared::text_search_parser},
    {"CREATE TEXT SEARCH TEMPLATE", declared::text_search_template},
    {"CREATE TRIGGER", declared::other},
    {"CREATE TYPE", declared::type},
    {"CREATE VIEW", declared::view},
});

/// Moves behind the last word of `tag`, over OR REPLACE, TEMP and the like; true where OR REPLACE was there.
bool go_behind(token_reader& from, std::string_view tag) {
  std::string last(tag.substr(tag.rfind(' ') + 1));
  std::transform(last.begin(), last.end(), last.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  bool replaces = false;
  while (!from.done() && !from.sees(last)) {
    replaces = replaces || from.sees("replace");
    from.skip();
  }
  from.take(last);
  return replaces;
}

void read_create_table(std::string_view content, token_reader& from, const found_name& table,
                       declarations& into) {
  if (from.take_all("partition", "of") || from.take("of")) from.take_name();
  if (!from.sees("(")) return;
  // CREATE TABLE name (columns) AS query: names without types, which declare columns all the same.
  read_table_elements(content, from, table, into);
}

/// ON table, wherever it stands; of a rule, which is ON event TO table.
found_name table_after_on(token_reader& from, std::string_view tag = {}) {
  const auto* word = tag == "CREATE RULE" ? "to" : "on";
  while (!from.done() && !from.sees(word)) from.skip_group();
  from.take(word);
  from.take("only");
  return from.take_name().value_or(found_name{});
}

void read_domain(std::string_view content, token_reader& from, const found_name& domain, declarations& into) {
  while (!from.done()) {
    if (!read_constraint(content, from, domain, {}, into)) from.skip_group();
  }
}

void read_index(std::string_view content, token_reader& from, declaration& one) {
  from.take("concurrently");
  one.lenient = from.take_if_not_exists();
  if (!from.sees("on")) {
    one.name = from.take_simple_name().value_or(found_name{});
  } else {
    one.name.begin = from.current().begin;
    one.name.last_begin = one.name.begin;
    one.name.end = from.current().end;
  }
  one.parent = table_after_on(from);
  if (one.name.name.empty()) {
    one.name.begin = one.parent.begin;
    one.name.last_begin = one.parent.begin;
    one.name.end = one.parent.end;
  }
  if (from.take("using")) from.skip();
  if (!from.take("(")) return;
  while (!from.done() && !from.sees(")")) {
    if (from.sees_name()) one.columns.push_back(name_of(content, from.current()));
    while (!from.done() && !from.sees(",") && !from.sees(")")) from.skip_group();
    from.take(",");
  }
}

/// The value that a literal in plain quotes stands for; nothing for other forms.
std::optional<std::string> plain_literal(std::string_view text) {
  if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return std::nullopt;
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    out += text[i];
    if (text[i] == '\'') ++i;
  }
  return out;
}

void read_members(std::string_view content, token_reader from, declared what, declarations& into) {
  if (what == declared::enum_type) from.take("enum");
  if ((what != declared::enum_type && what != declared::composite_type) || !from.take("(")) return;
  while (!from.done() && !from.sees(")")) {
    const auto& at = from.current();
    auto name =
        what == declared::enum_type ? plain_literal(at.text(content)) : std::optional(name_of(content, at));
    if (name) into.members.push_back({{}, std::move(*name), at.begin, at.end, at.begin});
    while (!from.done() && !from.sees(",") && !from.sees(")")) from.skip_group();
    from.take(",");
  }
}

void read_create(std::string_view content, const object_tag& known, token_reader from, declarations& into) {
  declaration one;
  one.what = known.what;
  one.tag = known.tag;
  one.replaces = go_behind(from, known.tag);
  if (known.what == declared::index) {
    read_index(content, from, one);
    into.all.push_back(std::move(one));
    return;
  }
  one.lenient = from.take_if_not_exists();
  if (known.what == declared::schema && from.take("authorization")) {
    one.name = from.take_simple_name().value_or(found_name{});
  } else {
    one.name = from.take_name().value_or(found_name{});
  }
  if (known.what == declared::type) {
    const bool described = from.take("as");
    if (from.sees("enum")) one.what = declared::enum_type;
    if (from.sees("range")) one.what = declared::range_type;
    if (described && from.sees("(")) one.what = declared::composite_type;
    read_members(content, from, one.what, into);
  }
  if (known.what == declared::other) {
    auto rest = from;
    one.parent = table_after_on(rest, known.tag);
  }
  const auto name = one.name;
  into.all.push_back(std::move(one));
  if (known.what == declared::table) read_create_table(content, from, name, into);
  if (known.what == declared::domain) read_domain(content, from, name, into);
}

/// ALTER TABLE name action, action, …: the columns and constraints that are added.
void read_alter_table(std::string_view content, token_reader from, declarations& into) {
  go_behind(from, "TABLE");
  from.take_all("if", "exists");
  from.take("only");
  const auto table = from.take_name();
  if (!table) return;
  from.take("*");
  while (!from.done()) {
    if (from.take("add")) {
      const auto keys = into.foreign_keys.size();
      if (!read_constraint(content, from, *table, {}, into)) {
        from.take("column");
        from.take_if_not_exists();
        read_column(content, from, *table, into);
      }
      into.foreign_keys.resize(keys); // inline ones are those of CREATE TABLE
    }
    while (!from.done() && !from.sees(",")) from.skip_group();
    from.take(",");
  }
}

} // namespace

declarations declared_by(std::string_view content, const statement& one, std::span<const token> tokens) {
  declarations out;
  const token_reader from(content, tokens);
  if (one.tag == "ALTER TABLE") {
    read_alter_table(content, from, out);
    return out;
  }
  const auto* known = std::find_if(object_tags.begin(), object_tags.end(),
                                   [&](const object_tag& candidate) { return candidate.tag == one.tag; });
  if (known != object_tags.end()) read_create(content, *known, from, out);
  return out;
}

} // namespace dbworkflow::sql
