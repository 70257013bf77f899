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
  text_search_parser,
  text_search_template,
  text_search_dictionary,
  text_search_configuration,
  operator_symbol,
  operator_family,
  operator_class,
  cast,
  conversion,
  language,
  access_method,
  sequence,
  table,
  column,
  constraint,
  index,
  function,
  procedure,
  aggregate,
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
  trigger,
  rule,
  event_trigger,
  statistics,
};

/// The word for a kind in messages, `--json`, `--allow` and IGNORE: "enum", "table", ...
std::string_view word(kind type);
std::optional<kind> kind_of(std::string_view word);

/// True for objects that live inside another one and go with it: columns, constraints, policies, triggers, …
constexpr bool is_child(kind type) {
  return type == kind::column || type == kind::constraint || type == kind::policy ||
         type == kind::published_table || type == kind::trigger || type == kind::rule;
}

/// True for functions, procedures, aggregates: several may have one name, for arguments of different types.
bool is_routine(kind type);

/// Names are as stored in the catalogs: not quoted, not folded.
struct object_id {
  kind type = kind::schema;
  std::string schema; ///< empty for schemas, extensions, casts, event triggers, …
  std::string parent; ///< table (view, domain) of a column, constraint, policy, trigger or rule; else empty
  std::string name;
  /// Types that a routine, operator or cast is for: `integer, text`; access method of an operator class; else
  /// empty.
  std::string arguments{};

  auto operator<=>(const object_id&) const = default;
};

/// `public.orders.note`, `public.add(integer, integer)`, `public.ours using btree`, `(text as integer)`,
/// quoted where SQL needs it.
std::string qualified_name(const object_id& id);

/// `column public.orders.note`.
std::string to_string(const object_id& id);

/// The reverse of `to_string`; nothing where `text` is no such name.
std::optional<object_id> parse_object_id(std::string_view text);

} // namespace dbworkflow::model
