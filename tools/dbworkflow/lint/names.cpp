// Conventions of names.
#include "lint/rule.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dbworkflow::lint {
namespace {

using complaints = std::vector<complaint>;

bool is_snake_case(const std::string& name) {
  return !name.empty() && (name[0] < '0' || name[0] > '9') &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

/// What programs write down. The names of constraints, indexes and sequences mostly follow from their
/// table's.
bool is_spoken_of(model::kind type) {
  using model::kind;
  static constexpr auto kinds = std::to_array<kind>(
      {kind::schema, kind::enum_type, kind::domain, kind::composite_type, kind::range_type, kind::table,
       kind::column, kind::function, kind::procedure, kind::aggregate, kind::view, kind::materialized_view});
  return std::find(kinds.begin(), kinds.end(), type) != kinds.end();
}

complaints name_case(const scene& in) {
  complaints out;
  for (const auto& id : in.made) {
    if (is_spoken_of(id.type) && !is_snake_case(id.name))
      out.push_back({id, fmt::format("{} is not written in snake_case", model::to_string(id))});
  }
  return out;
}

complaints reserved_name(const scene& in) {
  complaints out;
  for (const auto& id : in.made) {
    const bool counts =
        id.type == model::kind::table || id.type == model::kind::column || id.type == model::kind::view;
    if (counts && text::is_reserved_word(id.name))
      out.push_back({id, fmt::format("{} has the name of a keyword", model::to_string(id))});
  }
  return out;
}

/// Words that are plural without ending in s, or that have no other form.
bool is_plural(const std::string& word) {
  static constexpr auto others = std::to_array<std::string_view>(
      {"children", "criteria", "data", "equipment", "feedback", "history", "information", "inventory",
       "media", "metadata", "men", "news", "people", "series", "settings", "staff", "stock", "women"});
  return word.ends_with('s') || std::find(others.begin(), others.end(), word) != others.end();
}

complaints table_singular(const scene& in) {
  complaints out;
  for (const auto& id : in.made) {
    const auto* table = in.after.find<model::table>(id);
    if (table == nullptr || table->partition_of) continue;
    const auto last = id.name.rfind('_');
    if (!is_plural(last == std::string::npos ? id.name : id.name.substr(last + 1)))
      out.push_back({id, fmt::format("{} is not a plural", model::to_string(id))});
  }
  return out;
}

complaints index_name(const scene& in) {
  complaints out;
  for (const auto& id : in.made) {
    const auto* one = in.after.find<model::index>(id);
    if (one == nullptr || one->partition_of) continue;
    if (!id.name.starts_with(one->table + "_") || !id.name.ends_with("_idx"))
      out.push_back({id, fmt::format("{} is not named {}_…_idx", model::to_string(id), one->table)});
  }
  return out;
}

complaints foreign_key_name(const scene& in) {
  complaints out;
  for (const auto& id : in.made) {
    const auto* one = in.after.find<model::constraint>(id);
    if (one == nullptr || one->contype != "foreign key" || !one->referenced_table) continue;
    const auto parts = text::split_qualified(*one->referenced_table);
    const auto wanted = one->parent + "_" + (parts.empty() ? "" : parts.back()) + "_fk";
    if (id.name != wanted)
      out.push_back({id, fmt::format("{} is not named {}", model::to_string(id), wanted)});
  }
  return out;
}

constexpr object_rule rules[] = {
    {"foreign_key_name", level::off, "a foreign key is not named {table}_{referenced_table}_fk",
     "names that follow from what they name need not be looked up",
     "constraint orders_customers_fk foreign key …", foreign_key_name},
    {"index_name", level::off, "an index is not named {table}_…_idx",
     "names that follow from what they name need not be looked up",
     "orders_customer_id_idx; PostgreSQL chooses such a name by itself", index_name},
    {"name_case", level::warning, "a name holds capitals, blanks or other signs",
     "it must be quoted wherever it is written, and differs by its capitals alone", "customer_orders",
     name_case},
    {"reserved_name", level::warning, "a table, column or view has the name of a keyword of SQL",
     "it must be quoted wherever it is written", "another word: users, sort_order", reserved_name},
    {"table_singular", level::off, "the name of a table is not a plural",
     "one manner for all tables need not be remembered", "customers", table_singular},
};

} // namespace

std::span<const object_rule> name_rules() { return rules; }

} // namespace dbworkflow::lint
