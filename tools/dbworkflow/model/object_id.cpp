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
    {kind::sequence, "sequence"},
    {kind::table, "table"},
    {kind::column, "column"},
    {kind::constraint, "constraint"},
    {kind::index, "index"},
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
});

bool has_schema(kind type) {
  switch (type) {
  case kind::schema:
  case kind::extension:
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

/// The longest word for a kind that `text` begins with, and how long it is with the space behind it.
std::pair<std::optional<kind>, std::size_t> leading_kind(std::string_view text) {
  std::pair<std::optional<kind>, std::size_t> out{std::nullopt, 0};
  for (const auto& [known, name] : words) {
    const bool leads = text.starts_with(name) && text.substr(name.size()).starts_with(' ');
    if (leads && name.size() + 1 > out.second) out = {known, name.size() + 1};
  }
  return out;
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

std::string qualified_name(const object_id& id) {
  std::string out;
  for (const auto* part : {&id.schema, &id.parent, &id.name}) {
    if (part->empty()) continue;
    if (!out.empty()) out += '.';
    out += text::quote_identifier(*part);
  }
  return out;
}

std::string to_string(const object_id& id) { return std::string(word(id.type)) + ' ' + qualified_name(id); }

std::optional<object_id> parse_object_id(std::string_view text) {
  const auto [type, behind] = leading_kind(text);
  if (!type) return std::nullopt;
  auto parts = text::split_qualified(text.substr(behind));
  const std::size_t wanted = is_child(*type) ? 3 : has_schema(*type) ? 2 : 1;
  if (parts.size() != wanted) return std::nullopt;
  object_id id;
  id.type = *type;
  id.name = std::move(parts.back());
  if (wanted > 1) id.schema = std::move(parts.front());
  if (wanted == 3) id.parent = std::move(parts[1]);
  return id;
}

} // namespace dbworkflow::model
