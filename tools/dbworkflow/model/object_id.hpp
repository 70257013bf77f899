// What an object of a database is called: its kind, schema, parent and name.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace dbworkflow::model {

/// The kinds of objects that are modelled, in the order in which a listing shows them. (That is also the
/// order in which a plan makes them where dependencies leave the choice.)
enum class kind {
  schema,
  extension,
  collation,
  enum_type,
  domain,
  composite_type,
  range_type,
  sequence,
  table,
  column,
  constraint,
  index,
  view,
  materialized_view,
  policy,
  default_privileges,
  foreign_data_wrapper,
  foreign_server,
  user_mapping,
  publication,
  published_table,
  subscription,
};

/// The word for a kind in messages, `--json`, `--allow` and IGNORE: "enum", "table", ...
std::string_view word(kind type);
std::optional<kind> kind_of(std::string_view word);

/// True for objects that live inside another one and go with it: columns, constraints, policies, …
constexpr bool is_child(kind type) {
  return type == kind::column || type == kind::constraint || type == kind::policy ||
         type == kind::published_table;
}

/// Names are as stored in the catalogs: not quoted, not folded.
struct object_id {
  kind type = kind::schema;
  std::string schema; ///< empty for schemas and extensions
  std::string
      parent; ///< table (or domain, for its constraints) of a column, constraint or policy; else empty
  std::string name;

  auto operator<=>(const object_id&) const = default;
};

/// `public.orders.note`, quoted where SQL needs it.
std::string qualified_name(const object_id& id);

/// `column public.orders.note`.
std::string to_string(const object_id& id);

/// The reverse of `to_string`; nothing where `text` is no such name.
std::optional<object_id> parse_object_id(std::string_view text);

} // namespace dbworkflow::model
