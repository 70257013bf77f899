#include "rows/catalog.hpp"

#include "embedded/dbworkflow_rows.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dbworkflow::rows {
namespace {

using json = nlohmann::json;

/// One row of a result, by the names of its columns.
class reader {
public:
  reader(const postgres::result& from, std::size_t row)
      : m_from(from)
      , m_row(from.rows[row]) {}
  [[nodiscard]] std::string text(std::string_view name) const {
    return m_row[m_from.column(name)].value_or("");
  }
  [[nodiscard]] bool flag(std::string_view name) const { return text(name) == "t"; }
  [[nodiscard]] json list(std::string_view name) const {
    const auto value = text(name);
    return value.empty() ? json::array() : json::parse(value);
  }

private:
  const postgres::result& m_from;
  const std::vector<postgres::value>& m_row;
};

template <class F> void each(const postgres::result& from, F&& f) {
  for (std::size_t i = 0; i < from.rows.size(); ++i) f(reader(from, i));
}

type::shape shape_of(const std::string& letter) {
  switch (letter.empty() ? 'b' : letter.front()) {
  case 'a':
    return type::shape::array;
  case 'c':
    return type::shape::composite;
  case 'd':
    return type::shape::domain;
  case 'e':
    return type::shape::enumeration;
  case 'm':
    return type::shape::multirange;
  case 'r':
    return type::shape::range;
  default:
    return type::shape::base;
  }
}

type read_type(const reader& from) {
  type out;
  out.id = from.text("oid");
  out.name = from.text("name");
  out.form = shape_of(from.text("form"));
  out.built_in = from.flag("is_built_in");
  out.not_null = from.flag("not_null");
  out.made_of = from.text("made_of");
  out.base_text = from.text("base_text");
  out.labels = from.list("labels").get<std::vector<std::string>>();
  for (const auto& one : from.list("attributes")) out.attributes.push_back({one["type"], one["text"]});
  for (const auto& one : from.list("checks")) out.checks.push_back({one["name"], one["text"]});
  return out;
}

column read_column(const reader& from) {
  column out;
  out.name = from.text("name");
  out.number = std::stoi(from.text("number"));
  out.type = from.text("type");
  out.type_text = from.text("type_text");
  out.not_null = from.flag("not_null");
  out.generated = from.flag("generated");
  out.expression = from.text("expression");
  out.has_default = from.flag("has_default");
  return out;
}

rule::sort sort_of(char kind) {
  switch (kind) {
  case 'c':
    return rule::sort::check;
  case 'f':
    return rule::sort::reference;
  case 'x':
    return rule::sort::exclusion;
  default:
    return rule::sort::key;
  }
}

rule read_rule(const reader& from, const table& of) {
  rule out;
  out.name = from.text("name");
  out.kind = sort_of(from.text("kind").front());
  out.text = from.text("text");
  out.refers_to = from.text("refers_to");
  out.referred = from.list("referred").get<std::vector<std::string>>();
  out.is_full = from.flag("is_full");
  out.is_plain = from.flag("is_plain") && out.kind == rule::sort::key;
  for (const auto& number : from.list("columns")) {
    const auto found = std::find_if(of.columns.begin(), of.columns.end(),
                                    [&number](const column& one) { return one.number == number; });
    if (found != of.columns.end())
      out.columns.push_back(static_cast<std::size_t>(found - of.columns.begin()));
  }
  return out;
}

/// The server does not say which columns a bound speaks of, but prints their names.
rule bound_rule(const table& of, const std::string& text) {
  rule out;
  out.kind = rule::sort::bound;
  out.text = text;
  for (std::size_t i = 0; i < of.columns.size(); ++i) {
    if (text.find(of.columns[i].name) != std::string::npos) out.columns.push_back(i);
  }
  return out;
}

/// A domain may say it instead of the column.
bool is_never_null(const std::map<oid, type>& types, const oid& of) {
  const auto found = types.find(of);
  if (found == types.end() || found->second.form != type::shape::domain) return false;
  return found->second.not_null || is_never_null(types, found->second.made_of);
}

} // namespace

std::string array_text(const std::vector<std::string>& elements) {
  std::string out = "{";
  for (const auto& one : elements) {
    out += out.size() == 1 ? "\"" : ",\"";
    for (const char c : one) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    out += '"';
  }
  return out + "}";
}

catalog read_catalog(postgres::connection& on, const std::optional<table_names>& which) {
  on.execute("set local search_path to ''");
  std::vector<std::string> schemas;
  std::vector<std::string> names;
  for (const auto& [schema, name] : which.value_or(table_names{})) {
    schemas.push_back(schema);
    names.push_back(name);
  }
  const auto asked = [&](const std::vector<std::string>& list) {
    return which ? postgres::value(array_text(list)) : std::nullopt;
  };
  catalog out;
  std::map<oid, std::string> bounds;
  std::vector<std::string> ids;
  each(on.query(std::string(embedded::tables), {asked(schemas), asked(names)}), [&](const reader& row) {
    out.tables.push_back({row.text("oid"),
                          row.text("schema"),
                          row.text("name"),
                          row.flag("is_partitioned"),
                          row.list("parents").get<std::vector<oid>>(),
                          {},
                          {}});
    ids.push_back(row.text("oid"));
    if (const auto bound = row.text("bound"); !bound.empty()) bounds[ids.back()] = bound;
  });
  if (ids.empty()) return out;
  std::map<oid, table*> by_id;
  for (auto& one : out.tables) by_id[one.id] = &one;
  const auto these = array_text(ids);
  each(on.query(std::string(embedded::columns), {these}),
       [&](const reader& row) { by_id[row.text("of")]->columns.push_back(read_column(row)); });
  each(on.query(std::string(embedded::rules), {these}), [&](const reader& row) {
    auto& of = *by_id[row.text("of")];
    of.rules.push_back(read_rule(row, of));
  });
  for (const auto& [id, text] : bounds) by_id[id]->rules.push_back(bound_rule(*by_id[id], text));
  each(on.query(std::string(embedded::types), {these}), [&](const reader& row) {
    auto one = read_type(row);
    out.types[one.id] = std::move(one);
  });
  for (auto& one : out.tables) {
    for (auto& column : one.columns)
      column.not_null = column.not_null || is_never_null(out.types, column.type);
  }
  return out;
}

} // namespace dbworkflow::rows
