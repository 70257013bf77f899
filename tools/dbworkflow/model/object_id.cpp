#include "model/object_id.hpp"

#include "text/identifier.hpp"

#include <array>
#include <utility>

namespace dbworkflow::model {
namespace {

constexpr auto words = std::to_array<std::pair<kind, std::string_view>>({
    {kind::schema, "schema"},
    {kind::extension, "extension"},
    {kind::collation, "collation"},
    {kind::enum_type, "enum"},
    {kind::domain, "domain"},
    {kind::composite_type, "composite type"},
    {kind::range_type, "range type"},
    {kind::text_search_parser, "text search parser"},
    {kind::text_search_template, "text search template"},
    {kind::text_search_dictionary, "text search dictionary"},
    {kind::text_search_configuration, "text search configuration"},
    {kind::operator_symbol, "operator"},
    {kind::operator_family, "operator family"},
    {kind::operator_class, "operator class"},
    {kind::cast, "cast"},
    {kind::conversion, "conversion"},
    {kind::language, "language"},
    {kind::access_method, "access method"},
    {kind::sequence, "sequence"},
    {kind::table, "table"},
    {kind::column, "column"},
    {kind::constraint, "constraint"},
    {kind::index, "index"},
    {kind::function, "function"},
    {kind::procedure, "procedure"},
    {kind::aggregate, "aggregate"},
    {kind::view, "view"},
    {kind::materialized_view, "materialized view"},
    {kind::policy, "policy"},
    {kind::default_privileges, "default privileges"},
    {kind::foreign_data_wrapper, "foreign data wrapper"},
    {kind::foreign_server, "foreign server"},
    {kind::user_mapping, "user mapping"},
    {kind::publication, "publication"},
    {kind::published_table, "published table"},
    {kind::subscription, "subscription"},
    {kind::trigger, "trigger"},
    {kind::rule, "rule"},
    {kind::event_trigger, "event trigger"},
    {kind::statistics, "statistics"},
});

bool has_schema(kind type) {
  switch (type) {
  case kind::schema:
  case kind::extension:
  case kind::cast:
  case kind::language:
  case kind::access_method:
  case kind::event_trigger:
  case kind::default_privileges:
  case kind::foreign_data_wrapper:
  case kind::foreign_server:
  case kind::user_mapping:
  case kind::publication:
  case kind::subscription:
    return false;
  default:
    return true;
  }
}

/// Where the arguments of a routine begin; npos where there are none.
std::size_t parenthesis_in(std::string_view name) {
  bool quoted = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (name[at] == '"') quoted = !quoted;
    if (name[at] == '(' && !quoted) return at;
  }
  return std::string_view::npos;
}

/// The longest word for a kind that `text` begins with, and how long it is with the space behind it.
std::pair<std::optional<kind>, std::size_t> leading_kind(std::string_view text) {
  std::pair<std::optional<kind>, std::size_t> out{std::nullopt, 0};
  for (const auto& [known, name] : words) {
    const bool leads = text.starts_with(name) && text.substr(name.size()).starts_with(' ');
    if (leads && name.size() + 1 > out.second) out = {known, name.size() + 1};
  }
  return out;
}

bool is_for_access_method(kind type) { return type == kind::operator_class || type == kind::operator_family; }

constexpr std::string_view as = " as ";
constexpr std::string_view using_method = " using ";

/// `(source as target)`: names of types, which are SQL.
std::optional<object_id> parse_cast(std::string_view text) {
  const auto at = text.find(as);
  if (!text.starts_with('(') || !text.ends_with(')') || at == std::string_view::npos) return std::nullopt;
  const auto behind = at + as.size();
  return object_id{kind::cast,
                   {},
                   {},
                   std::string(text.substr(1, at - 1)),
                   std::string(text.substr(behind, text.size() - behind - 1))};
}

/// `schema.===(left, right)`: the symbol is never quoted.
std::optional<object_id> parse_operator(std::string_view text) {
  const auto open = text.find('(', text.starts_with('"') ? text.find('"', 1) : 0);
  if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
  const auto dot = text.rfind('.', open);
  if (dot == std::string_view::npos) return std::nullopt;
  auto schema = text::split_qualified(text.substr(0, dot));
  if (schema.size() != 1) return std::nullopt;
  return object_id{kind::operator_symbol,
                   std::move(schema.front()),
                   {},
                   std::string(text.substr(dot + 1, open - dot - 1)),
                   std::string(text.substr(open + 1, text.size() - open - 2))};
}

} // namespace

std::string_view word(kind type) {
  for (const auto& [known, text] : words) {
    if (known == type) return text;
  }
  return "object";
}

std::optional<kind> kind_of(std::string_view text) {
  for (const auto& [known, name] : words) {
    if (name == text) return known;
  }
  return std::nullopt;
}

bool is_routine(kind type) {
  return type == kind::function || type == kind::procedure || type == kind::aggregate;
}

std::string qualified_name(const object_id& id) {
  if (id.type == kind::cast) return "(" + id.name + std::string(as) + id.arguments + ")";
  if (id.type == kind::operator_symbol)
    return text::quote_identifier(id.schema) + "." + id.name + "(" + id.arguments + ")";
  std::string out;
  for (const auto* part : {&id.schema, &id.parent, &id.name}) {
    if (part->empty()) continue;
    if (!out.empty()) out += '.';
    out += text::quote_identifier(*part);
  }
  if (is_routine(id.type)) out += "(" + id.arguments + ")";
  if (is_for_access_method(id.type)) out += std::string(using_method) + text::quote_identifier(id.arguments);
  return out;
}

std::string to_string(const object_id& id) { return std::string(word(id.type)) + ' ' + qualified_name(id); }

std::optional<object_id> parse_object_id(std::string_view text) {
  const auto [type, behind] = leading_kind(text);
  if (!type) return std::nullopt;
  text.remove_prefix(behind);
  if (*type == kind::cast) return parse_cast(text);
  if (*type == kind::operator_symbol) return parse_operator(text);
  object_id id;
  if (is_routine(*type)) {
    const auto open = parenthesis_in(text);
    if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
    id.arguments = text.substr(open + 1, text.size() - open - 2);
    text = text.substr(0, open);
  }
  if (is_for_access_method(*type)) {
    const auto at = text.rfind(using_method);
    if (at == std::string_view::npos) return std::nullopt;
    auto method = text::split_qualified(text.substr(at + using_method.size()));
    if (method.size() != 1) return std::nullopt;
    id.arguments = std::move(method.front());
    text = text.substr(0, at);
  }
  auto parts = text::split_qualified(text);
  const std::size_t wanted = is_child(*type) ? 3 : has_schema(*type) ? 2 : 1;
  if (parts.size() != wanted) return std::nullopt;
  id.type = *type;
  id.name = std::move(parts.back());
  if (wanted > 1) id.schema = std::move(parts.front());
  if (wanted == 3) id.parent = std::move(parts[1]);
  return id;
}

} // namespace dbworkflow::model
