#include "codegen/type_map.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dbworkflow::codegen {
namespace {

using std::string_view;

constexpr auto std_types = std::to_array<std::pair<string_view, string_view>>({
    {"bigint", "::std::int64_t"},
    {"boolean", "bool"},
    {"bytea", "::std::vector<::std::byte>"},
    {"date", "::std::chrono::sys_days"},
    {"double precision", "double"},
    {"integer", "::std::int32_t"},
    {"oid", "::std::uint32_t"},
    {"real", "float"},
    {"smallint", "::std::int16_t"},
    {"time without time zone", "::std::chrono::microseconds"},
    {"timestamp with time zone", "::std::chrono::sys_time<::std::chrono::microseconds>"},
    {"timestamp without time zone", "::std::chrono::local_time<::std::chrono::microseconds>"},
});

/// Types of the support header.
constexpr auto own_types = std::to_array<std::pair<string_view, string_view>>({
    {"interval", "interval"},
    {"numeric", "numeric"},
    {"uuid", "uuid"},
});

/// Types of well-known extensions whose text form says all, by their bare name.
constexpr auto text_of_extensions = std::to_array<string_view>({
    "box2d",     "box3d",        "citext",  "cube",      "earth",     "ean13",  "email",  "geography",
    "geometry",  "gtrgm",        "halfvec", "hstore",    "intarray",  "ip4",    "ip4r",   "ip6",
    "ip6r",      "ipaddress",    "iprange", "isbn",      "isbn13",    "ismn",   "ismn13", "issn",
    "issn13",    "lquery",       "ltree",   "ltxtquery", "query_int", "raster", "seg",    "semver",
    "sparsevec", "topogeometry", "upc",     "uri",       "vector",
});

/// Domains of the server's information_schema, which views may show.
constexpr auto information_domains = std::to_array<std::pair<string_view, string_view>>({
    {"cardinal_number", "integer"},
    {"character_data", "text"},
    {"sql_identifier", "text"},
    {"time_stamp", "timestamp with time zone"},
    {"yes_or_no", "text"},
});

/// Types whose arrays are parted by another character than a comma.
constexpr auto otherwise_parted = std::to_array<string_view>({"box", "geography", "geometry"});

template <class List> bool contains(const List& list, string_view one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

/// `timestamp(3) with time zone` → `timestamp with time zone`; parentheses in a quoted name are the name's.
std::string without_modifier(const std::string& type) {
  bool quoted = false;
  for (std::size_t open = 0; open < type.size(); ++open) {
    if (type[open] == '"') quoted = !quoted;
    if (quoted || type[open] != '(') continue;
    const auto close = type.find(')', open);
    return type.substr(0, open) + (close == std::string::npos ? std::string() : type.substr(close + 1));
  }
  return type;
}

template <class Table> string_view lookup(const Table& table, string_view type) {
  for (const auto& [sql, cpp] : table) {
    if (sql == type) return cpp;
  }
  return {};
}

} // namespace

type_map::type_map(const model::database& from, std::string root,
                   std::map<model::object_id, std::string> enums,
                   const std::map<std::string, std::string>& mapped)
    : m_from(from)
    , m_root(std::move(root))
    , m_enums(std::move(enums))
    , m_mapped(mapped) {}

cpp_type type_map::find(const std::string& type) const {
  const auto mapped = m_mapped.find(without_modifier(type));
  return find_own(mapped == m_mapped.end() ? type : mapped->second);
}

cpp_type type_map::find_own(const std::string& type) const {
  if (type.ends_with("[]")) {
    auto element = find(type.substr(0, type.size() - 2));
    if (element.name.empty()) return element;
    if (!element.in_array) return {"::std::string"};
    element.name = "::std::vector<" + element.name + ">";
    return element;
  }
  const auto bare = without_modifier(type);
  if (const auto found = lookup(std_types, bare); !found.empty()) return {std::string(found)};
  if (const auto found = lookup(own_types, bare); !found.empty()) return {m_root + "::" + std::string(found)};
  if (bare == "json" || bare == "jsonb") return {"::nlohmann::json", true};
  if (bare.starts_with("interval ")) return {m_root + "::interval"}; // interval year to month
  return find_qualified(bare);
}

cpp_type type_map::find_qualified(const std::string& bare) const {
  const auto parts = text::split_qualified(bare);
  // Types of the server itself are printed without a schema; what is not named above has a text form that
  // says all.
  if (parts.size() != 2) return {"::std::string", false, false, !contains(otherwise_parted, bare)};
  if (const auto found = m_enums.find({model::kind::enum_type, parts[0], {}, parts[1]});
      found != m_enums.end()) {
    return {found->second, false, true};
  }
  if (const auto* domain = m_from.find<model::domain>({model::kind::domain, parts[0], {}, parts[1]}))
    return find(domain->base_type);
  if (parts[0] == "information_schema") {
    const auto base = lookup(information_domains, parts[1]);
    return base.empty() ? cpp_type{} : find_own(std::string(base));
  }
  if (!contains(text_of_extensions, parts[1])) return {};
  return {"::std::string", false, false, !contains(otherwise_parted, parts[1])};
}

} // namespace dbworkflow::codegen
