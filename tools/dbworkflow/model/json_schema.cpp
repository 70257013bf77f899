#include "model/json_schema.hpp"

#include "model/database.hpp"
#include "model/json.hpp"
#include "text/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

namespace dbworkflow::model {
namespace {

using json = nlohmann::ordered_json;

template <class T>
concept has_facts = requires(const T& value) {
  T::facts(value, [](std::string_view, const auto&) {});
};

/// What a key means, for the editor to show; keys that explain themselves have none.
const char* meaning_of(std::string_view key) {
  using pair = std::pair<std::string_view, const char*>;
  static constexpr auto known = std::to_array<pair>({
      {"base_type", "The type below, in PostgreSQL's own words: character varying(64)"},
      {"collation", "Qualified; left out where it is that of the type"},
      {"columns", "In their order"},
      {"contype", "Told by the definition"},
      {"data_type", "In PostgreSQL's own words: integer, character varying(64), public.mood, text[]"},
      {"default_value", "An SQL expression"},
      {"definition", "SQL: what follows ADD CONSTRAINT name; a whole CREATE INDEX; the query of a view"},
      {"generated", "An SQL expression: the column is generated"},
      {"identity_sequence", "Qualified name; PostgreSQL chooses one where it is left out"},
      {"in_schema", "The schema that holds the extension's objects"},
      {"inherits", "Qualified parents, in their order"},
      {"needs", "What the object depends on; found out by itself"},
      {"options", "name=value"},
      {"owned_by", "schema.table.column: the sequence goes with it"},
      {"partition_bound", "FOR VALUES … or DEFAULT"},
      {"partition_key", "RANGE (created_at): the table is partitioned"},
      {"partition_of", "The qualified parent"},
      {"replica_identity", "default, nothing, full, or: index NAME"},
      {"schema", "Left out: public"},
      {"values", "In their order"},
      {"version", "Left out: the one that the server gives by itself"},
  });
  for (const auto& [name, text] : known) {
    if (name == key) return text;
  }
  return nullptr;
}

/// The words that a fact may be.
json words_of(std::string_view key) {
  if (key == "contype")
    return json::array({"primary key", "unique", "foreign key", "check", "exclusion", "not null"});
  if (key == "identity") return json::array({"", "always", "by default"});
  if (key == "generated_kind") return json::array({"", "stored", "virtual"});
  if (key == "storage") return json::array({"plain", "external", "extended", "main", nullptr});
  if (key == "compression") return json::array({"pglz", "lz4", nullptr});
  return {};
}

template <class T> json type_of(const T& like);

template <has_facts T> json properties_of(const T& like) {
  json out = json::object();
  T::facts(like, [&out](std::string_view name, const auto& value) {
    auto made = type_of(value);
    if (auto words = words_of(name); !words.is_null()) made = json{{"enum", std::move(words)}};
    if (const auto* meaning = meaning_of(name)) made["description"] = meaning;
    out[std::string(name)] = std::move(made);
  });
  return out;
}

/// `like` or null.
json or_null(json like) {
  if (like.contains("type") && like["type"].is_string()) {
    like["type"] = json::array({like["type"], "null"});
    return like;
  }
  return {{"anyOf", json::array({std::move(like), json{{"type", "null"}}})}};
}

template <class T> struct element;
template <class T> struct element<std::optional<T>> {
  static json type() { return or_null(type_of(T{})); }
};
template <class T> struct element<std::vector<T>> {
  static json type() { return {{"type", "array"}, {"items", type_of(T{})}}; }
};

json former_name_schema() {
  const json name{{"type", "string"}, {"minLength", 1}};
  return {{"description", "Schema files only: the old name, where it was renamed; with its schema: a list"},
          {"anyOf", json::array({name, json{{"type", "array"}, {"items", name}, {"minItems", 1}}})}};
}

template <class T> json type_of(const T& like) {
  if constexpr (requires { element<T>::type(); }) {
    return element<T>::type();
  } else if constexpr (std::is_same_v<T, bool>) {
    return {{"type", "boolean"}};
  } else if constexpr (std::is_integral_v<T>) {
    return {{"type", "integer"}};
  } else if constexpr (std::is_convertible_v<T, std::string>) {
    return {{"type", "string"}};
  } else {
    auto properties = properties_of(like);
    if constexpr (std::is_same_v<T, attribute>) properties["renamed_from"] = former_name_schema();
    return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  }
}

std::string list_of(kind type) {
  for (const auto& name : list_names()) {
    if (kind_of_list(name) == type) return name;
  }
  return {};
}

/// True where the reader takes `inner` inside of an object of `outer`.
bool stands_inside(const std::string& outer, const std::string& inner) {
  const json one{{"name", "x"}, {inner, json::array()}};
  const json document{{"format", 1}, {outer, json::array({one})}};
  try {
    static_cast<void>(from_json(document.dump(), "probe"));
    return true;
  } catch (const text::error&) {
    return false;
  }
}

/// True for a list that stands inside of some object.
bool is_inner(const std::string& list) {
  const auto outer = list_names();
  return std::any_of(outer.begin(), outer.end(),
                     [&](const std::string& one) { return stands_inside(one, list); });
}

json reference(const std::string& list, bool inside) {
  const auto name = "#/$defs/" + list + (inside ? "_inside" : "");
  return {{"type", "array"}, {"items", json{{"$ref", name}}}};
}

template <class T> json object_schema(bool inside) {
  json properties = json::object();
  properties["name"] = {{"type", "string"}, {"minLength", 1}};
  if constexpr (requires(T & one) { one.schema; }) {
    if (!inside) properties["schema"] = {{"type", "string"}, {"description", meaning_of("schema")}};
  }
  if (is_child(T::type) && !inside) properties["parent"] = {{"type", "string"}};
  properties.update(properties_of(T{}));
  const auto own = list_of(T::type);
  for (const auto& inner : list_names()) {
    if (!properties.contains(inner) && stands_inside(own, inner)) properties[inner] = reference(inner, true);
  }
  properties["renamed_from"] = former_name_schema();
  if (T::type == kind::column) {
    properties["backfill"] = {
        {"type", "string"},
        {"minLength", 1},
        {"description",
         "Schema files only: what rows get when the column becomes NOT NULL, an SQL expression"}};
    properties["using"] = {
        {"type", "string"},
        {"minLength", 1},
        {"description",
         "Schema files only: what values become when the column's type changes, an SQL expression"}};
  }
  if (T::type == kind::enum_type)
    properties["renamed_values"] = {{"type", "object"},
                                    {"description", "Schema files only: new values and what they were"},
                                    {"additionalProperties", {{"type", "string"}}}};
  properties["needs"] = {
      {"type", "array"}, {"items", {{"type", "string"}}}, {"description", meaning_of("needs")}};
  auto required = json::array({"name"});
  for (const char* fact : {"base_type", "data_type", "definition"}) {
    // A sequence has a type without being told.
    if (T::type != kind::sequence && properties.contains(fact)) required.push_back(fact);
  }
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

json unmodelled_schema() {
  return {{"type", "array"},
          {"description", "Snapshots only: what was found and is not modelled"},
          {"items",
           {{"type", "object"},
            {"properties", {{"what", {{"type", "string"}}}, {"name", {{"type", "string"}}}}},
            {"required", {"what", "name"}},
            {"additionalProperties", false}}}};
}

json text_key(const char* meaning) { return {{"type", "string"}, {"description", meaning}}; }

} // namespace

std::string json_schema() {
  json definitions = json::object();
  json properties = json::object();
  properties["$schema"] = text_key("Where this document is found");
  properties["format"] = {{"const", 1}, {"description", "Snapshots only"}};
  properties["after"] = text_key("Snapshots only: the last migration");
  properties["chain"] = text_key("Snapshots only: the chain hash of the last migration");
  properties["sha256"] = text_key("Snapshots only: of the snapshot itself");
  properties["sources"] = text_key("Snapshots only: SHA-256 of the schema files");
  properties["server"] = {{"type", "integer"}, {"description", "Snapshots only: the server's major version"}};
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    const auto add = [&]<class T>(const T*) {
      const auto list = list_of(T::type);
      definitions[list] = object_schema<T>(false);
      if (is_inner(list)) definitions[list + "_inside"] = object_schema<T>(true);
      properties[list] = reference(list, false);
    };
    (add(static_cast<const std::variant_alternative_t<I, object>*>(nullptr)), ...);
  }
  (std::make_index_sequence<std::variant_size_v<object>>{});
  properties["unmodelled"] = unmodelled_schema();
  const json out{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "A PostgreSQL schema: a schema file of DbWorkflow, or a snapshot"},
                 {"type", "object"},
                 {"properties", properties},
                 {"additionalProperties", false},
                 {"$defs", definitions}};
  return out.dump(2) + "\n";
}

} // namespace dbworkflow::model
