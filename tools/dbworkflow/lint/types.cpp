// Conventions of types: those that PostgreSQL has a better one for.
#include "lint/rule.hpp"

#include <fmt/format.h>

namespace dbworkflow::lint {
namespace {

using complaints = std::vector<complaint>;

/// Columns that are made, or whose facts changed, of a type that begins so.
complaints columns_of(const scene& in, std::string_view type, std::string_view but_not = {}) {
  complaints out;
  for (const auto* ids : {&in.made, &in.changed}) {
    for (const auto& id : *ids) {
      const auto* one = in.after.find<model::column>(id);
      if (one == nullptr || !one->data_type.starts_with(type)) continue;
      if (!but_not.empty() && one->data_type.find(but_not) != std::string::npos) continue;
      const auto rest = one->data_type.substr(type.size());
      if (!rest.empty() && rest.front() != '(' && rest.front() != '[' && rest.front() != ' ') continue;
      out.push_back({id, fmt::format("{} is {}", model::qualified_name(id), one->data_type)});
    }
  }
  return out;
}

complaints character_type(const scene& in) { return columns_of(in, "character", "varying"); }
complaints json_type(const scene& in) { return columns_of(in, "json"); }
complaints money_type(const scene& in) { return columns_of(in, "money"); }
complaints timestamp_type(const scene& in) { return columns_of(in, "timestamp", "with time zone"); }

constexpr object_rule rules[] = {
    {"character_type", level::warning, "a column is of type char(n)",
     "it is filled with blanks, which count in some comparisons and not in others, and is no faster",
     "text, with a check of the length where one is meant", character_type},
    {"json_type", level::warning, "a column is of type json",
     "it is kept as text, read anew by each function, and has no equality and no index", "jsonb", json_type},
    {"money_type", level::warning, "a column is of type money",
     "its value is read and written by the currency of the session's locale", "numeric(12,2)", money_type},
    {"timestamp_type", level::warning, "a column is a timestamp without time zone",
     "it is no moment: what it means depends on who reads it", "timestamptz", timestamp_type},
};

} // namespace

std::span<const object_rule> type_rules() { return rules; }

} // namespace dbworkflow::lint
