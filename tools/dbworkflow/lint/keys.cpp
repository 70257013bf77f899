// Conventions of keys: what a table should have.
#include "lint/rule.hpp"

#include "model/index_definition.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::lint {
namespace {

using complaints = std::vector<complaint>;

/// Calls `what` for each object of the kind that is made.
template <class T, class What> void each_made(const scene& in, What what) {
  for (const auto& id : in.made) {
    if (const auto* one = in.after.find<T>(id)) what(id, *one);
  }
}

const model::constraint* primary_key_of(const scene& in, const model::object_id& table) {
  for (const auto& [id, any] : in.after.objects) {
    const auto* one = std::get_if<model::constraint>(&any);
    if (one != nullptr && one->contype == "primary key" && one->schema == table.schema &&
        one->parent == table.name)
      return one;
  }
  return nullptr;
}

complaints missing_primary_key(const scene& in) {
  complaints out;
  each_made<model::table>(in, [&](const model::object_id& id, const model::table& one) {
    if (one.partition_of || one.foreign_server || primary_key_of(in, id) != nullptr) return;
    out.push_back({id, model::qualified_name(id) + " has no primary key"});
  });
  return out;
}

/// The columns that an index begins with, as far as they are columns.
std::vector<std::string> leading_columns(const model::index& one) {
  std::vector<std::string> out;
  const std::string_view text = one.definition;
  const auto open = text.find('(', text.find(" USING "));
  if (open == std::string_view::npos) return out;
  const auto close = model::end_of_bracket(text, open);
  std::size_t at = open + 1;
  while (at < close) {
    // Up to the comma that belongs to no expression of its own.
    auto end = at;
    while (end + 1 < close && text[end] != ',')
      end = text[end] == '(' ? model::end_of_bracket(text, end) : end + 1;
    auto part = text.substr(at, end - at);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    const auto stop = part.starts_with('"') ? part.find('"', 1) + 1 : std::min(part.find(' '), part.size());
    const auto name = text::split_qualified(part.substr(0, stop));
    if (name.size() != 1) break;
    out.push_back(name.front());
    at = end + 1;
  }
  return out;
}

/// True where the first columns, in whichever order, are those.
bool begins_with(std::vector<std::string> list, std::vector<std::string> wanted) {
  if (wanted.empty() || list.size() < wanted.size()) return false;
  list.resize(wanted.size());
  std::sort(list.begin(), list.end());
  std::sort(wanted.begin(), wanted.end());
  return list == wanted;
}

bool has_index_for(const scene& in, const model::constraint& key) {
  return std::any_of(in.after.objects.begin(), in.after.objects.end(), [&key](const auto& entry) {
    if (const auto* index = std::get_if<model::index>(&entry.second)) {
      return index->schema == key.schema && index->table == key.parent && index->valid &&
             index->definition.find(" WHERE ") == std::string::npos &&
             begins_with(leading_columns(*index), key.columns);
    }
    const auto* other = std::get_if<model::constraint>(&entry.second);
    return other != nullptr && other->schema == key.schema && other->parent == key.parent &&
           (other->contype == "primary key" || other->contype == "unique") &&
           begins_with(other->columns, key.columns);
  });
}

complaints foreign_key_without_index(const scene& in) {
  complaints out;
  each_made<model::constraint>(in, [&](const model::object_id& id, const model::constraint& one) {
    if (one.contype != "foreign key" || one.inherited || has_index_for(in, one)) return;
    out.push_back(
        {id, fmt::format("no index of {} begins with {}, which refers to {}",
                         text::qualified(one.schema, one.parent), text::identifier_list(one.columns),
                         one.referenced_table.value_or("another table"))});
  });
  return out;
}

complaints small_key(const scene& in) {
  complaints out;
  each_made<model::constraint>(in, [&](const model::object_id& id, const model::constraint& one) {
    if (one.contype != "primary key" || one.columns.size() != 1 || one.inherited) return;
    const auto* column =
        in.after.find<model::column>({model::kind::column, one.schema, one.parent, one.columns.front()});
    if (column == nullptr || (column->data_type != "integer" && column->data_type != "smallint")) return;
    // What nothing counts up does not run out.
    if (column->identity.empty() && column->default_value.value_or("").find("nextval(") == std::string::npos)
      return;
    out.push_back({id, fmt::format("{}.{} counts up in {}", text::qualified(one.schema, one.parent),
                                   column->name, column->data_type)});
  });
  return out;
}

complaints missing_timestamps(const scene& in) {
  complaints out;
  each_made<model::table>(in, [&](const model::object_id& id, const model::table& one) {
    if (one.partition_of || one.foreign_server) return;
    for (const auto* name : {"created_at", "updated_at"}) {
      if (in.after.find<model::column>({model::kind::column, one.schema, one.name, name}) == nullptr)
        out.push_back({id, fmt::format("{} has no column {}", model::qualified_name(id), name)});
    }
  });
  return out;
}

constexpr object_rule rules[] = {
    {"foreign_key_without_index", level::warning,
     "a foreign key is made, and no index begins with its columns",
     "whoever deletes from the other table, or joins the two, reads all of this one",
     "create index concurrently on the columns of the key", foreign_key_without_index},
    {"missing_primary_key", level::warning, "a table is made without a primary key",
     "its rows cannot be told apart: no upsert, no logical replication of changes, no find()",
     "give it one: id bigint generated always as identity primary key", missing_primary_key},
    {"missing_timestamps", level::off, "a table is made without created_at and updated_at",
     "when a row came and when it changed is asked sooner or later",
     "created_at timestamptz not null default now(), and the same for updated_at", missing_timestamps},
    {"small_key", level::warning, "a primary key counts up in a type of four bytes or less",
     "it ends at 2,147,483,647, and a larger type later writes the whole table anew", "bigint", small_key},
};

} // namespace

std::span<const object_rule> key_rules() { return rules; }

} // namespace dbworkflow::lint
