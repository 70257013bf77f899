#include "render/conversion.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::render {
namespace {

constexpr std::string_view array_mark = "[]";

/// Without length and precision: `timestamp(3) with time zone` → `timestamp with time zone`.
std::string bare(std::string_view type) {
  const auto open = type.find('(');
  const auto close = type.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return std::string(type);
  return std::string(type.substr(0, open)) + std::string(type.substr(close + 1));
}

bool is_array(std::string_view type) { return type.ends_with(array_mark); }

/// Types within a family convert by assignment, which PostgreSQL does by itself when a column's type changes.
std::string_view family(std::string_view type) {
  static constexpr auto numbers = std::to_array<std::string_view>(
      {"smallint", "integer", "bigint", "numeric", "real", "double precision"});
  static constexpr auto texts =
      std::to_array<std::string_view>({"text", "character varying", "character", "name"});
  static constexpr auto times =
      std::to_array<std::string_view>({"date", "timestamp without time zone", "timestamp with time zone"});
  const auto is = [type](const auto& list) {
    return std::find(list.begin(), list.end(), type) != list.end();
  };
  if (is(numbers)) return "number";
  if (is(texts)) return "text";
  if (is(times)) return "time";
  if (type == "json" || type == "jsonb") return "json";
  if (type == "bit" || type == "bit varying") return "bits";
  if (type == "inet" || type == "cidr") return "address";
  return type;
}

/// Casts between families that PostgreSQL has, beside those from and to text.
bool has_cast(std::string_view from, std::string_view to) {
  using pair = std::pair<std::string_view, std::string_view>;
  static constexpr auto known = std::to_array<pair>({
      {"boolean", "integer"},
      {"integer", "boolean"},
      {"integer", "bits"},
      {"bigint", "bits"},
      {"bits", "integer"},
      {"bits", "bigint"},
      {"integer", "money"},
      {"bigint", "money"},
      {"numeric", "money"},
      {"money", "numeric"},
      {"jsonb", "number"},
      {"jsonb", "boolean"},
      {"timestamp without time zone", "time without time zone"},
      {"timestamp with time zone", "time without time zone"},
      {"timestamp with time zone", "time with time zone"},
      {"interval", "time without time zone"},
      {"time without time zone", "interval"},
      {"time without time zone", "time with time zone"},
      {"time with time zone", "time without time zone"},
      {"macaddr", "macaddr8"},
      {"macaddr8", "macaddr"},
      {"smallint", "oid"},
      {"integer", "oid"},
      {"bigint", "oid"},
      {"oid", "integer"},
      {"oid", "bigint"},
  });
  return std::any_of(known.begin(), known.end(), [&](const pair& one) {
    return (one.first == from || one.first == family(from)) && (one.second == to || one.second == family(to));
  });
}

/// The type between two of which only the first knows it and only it knows the second.
std::string_view way_from(std::string_view from, std::string_view to) {
  if (from == "boolean" && family(to) == "number") return "integer";
  if (to == "boolean" && family(from) == "number") return "integer";
  return "text";
}

/// True where `x::to` is a cast that PostgreSQL has.
bool casts(std::string_view from, std::string_view to) {
  const auto source = family(from);
  const auto target = family(to);
  return source == target || source == "text" || target == "text" || has_cast(from, to);
}

} // namespace

std::string conversion_of(const std::string& column, std::string_view from, std::string_view to) {
  const auto before = bare(from);
  const auto after = bare(to);
  const auto direct = column + "::" + std::string(to);
  if (is_array(before) && is_array(after)) {
    const auto element = std::string_view(before).substr(0, before.size() - array_mark.size());
    const auto wanted = std::string_view(after).substr(0, after.size() - array_mark.size());
    if (element == wanted) return {};
    return casts(element, wanted) ? direct : column + "::text[]::" + std::string(to);
  }
  if (family(before) == family(after) || family(after) == "text") return {};
  if (casts(before, after)) return direct;
  return column + "::" + std::string(way_from(before, after)) + "::" + std::string(to);
}

bool goes_by_text(std::string_view from, std::string_view to) {
  const auto before = bare(from);
  const auto after = bare(to);
  // What is a number or a truth value is one in JSON too.
  const bool is_json = family(after) == "json" && (family(before) == "number" || before == "boolean");
  return !is_json && conversion_of("x", from, to).starts_with("x::text");
}

} // namespace dbworkflow::render
