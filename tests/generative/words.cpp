// Names, types, constants and conditions.
#include "generative/state.hpp"

#include <algorithm>

namespace dbworkflow::generative {
namespace {

bool is_one_of(const std::string& type, const std::string& words) {
  const auto all = split(words, '|');
  return std::find(all.begin(), all.end(), type) != all.end();
}

} // namespace

std::string a_bare_name(chance& by, const std::string& begin) {
  return by.percent(12) ? "\"" + begin + by.word(" One|\"\"2|Ä") + "\"" : begin + by.word("1|2|3|4|5");
}

std::string a_name(chance& by, const std::string& begin) {
  return by.word("public|public|public|app|\"Odd Schema\"") + "." + a_bare_name(by, begin);
}

std::string a_type(const world& in, chance& by) {
  const auto own = in.all("enum|domain|composite|range");
  if (!own.empty() && by.percent(35)) {
    auto out = by.pick(own)->names.front();
    return by.percent(15) ? out + "[]" : out;
  }
  return by.word(
      "integer|integer|integer|bigint|smallint|text|text|text|varchar(20)|varchar(40)|char(3)|numeric(10,2)"
      "|numeric|boolean|timestamptz|timestamptz(3)|timestamp|date|time|interval|uuid|jsonb|json|bytea|text[]"
      "|integer[]|int4range|tstzrange|inet|real|double "
      "precision|tsvector|bit(3)|xml|point|oid|name|\"char\"");
}

std::string a_constant(const std::string& type, chance& by) {
  if (is_one_of(type, "integer|bigint|smallint|numeric|numeric(10,2)|real|double precision"))
    return by.word("0|1|42|-7|1 + 1|length('abc')");
  if (is_one_of(type, "text|varchar(20)|varchar(40)"))
    return by.word("''|'it''s'|'low'|concat('a', 'b')|upper('x')");
  if (type == "boolean") return by.word("true|false|1 > 2");
  if (is_one_of(type, "timestamptz|timestamptz(3)|timestamp"))
    return by.word("now()|'2020-01-01'|now() - interval '1 day'");
  if (type == "date") return by.word("current_date|'2020-01-01'");
  if (type == "uuid") return "gen_random_uuid()";
  if (is_one_of(type, "json|jsonb")) return by.word("'{}'|'[]'|'{\"a\": 1}'");
  if (is_one_of(type, "text[]|integer[]")) return by.word("'{}'|array['1']::" + type);
  if (type.starts_with("int4range")) return "'[1,2)'";
  if (type.ends_with("[]")) return "'{}'";
  // Of an enum, or a domain.
  return by.word("'low'|'mid'|'3'|null") + (by.percent(50) ? "::" + type : "");
}

std::string a_condition(const std::string& column, const std::string& type, chance& by) {
  if (is_one_of(type, "integer|bigint|smallint|numeric|numeric(10,2)|real"))
    return column + by.word(" > 0| < 100| <> 7| between 1 and 9| in (1, 2, 3)| is not null| % 2 = 0");
  if (is_one_of(type, "text|varchar(20)|varchar(40)"))
    return by.word("length(" + column + ") > 3|" + column + " <> ''|" + column + " in ('a', 'b')|" + column +
                   " like 'a%'|" + column + " ~ '^x'|lower(" + column + ") = " + column);
  if (type == "boolean") return column;
  if (is_one_of(type, "timestamptz|date|timestamp")) return column + by.word(" > '2000-01-01'| is not null");
  if (by.percent(30)) return column + "::text <> 'low'";
  return column + by.word(" is not null| = 'low'| is distinct from null| <> 'mid'");
}

const declaration* a_table(const world& in, chance& by) {
  auto all = in.all("table|partitioned|heir|partition|typed_table");
  if (all.empty()) return nullptr;
  if (by.percent(80)) {
    auto filled = all;
    std::erase_if(filled, [&in](const declaration* one) { return in.columns(one->names.front()).empty(); });
    if (!filled.empty()) all = filled;
  }
  return by.pick(all);
}

const declaration* a_column(const world& in, const std::string& table, chance& by) {
  const auto all = in.columns(table);
  return all.empty() ? nullptr : by.pick(all);
}

} // namespace dbworkflow::generative
