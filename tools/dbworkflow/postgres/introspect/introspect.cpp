#include "postgres/introspect/introspect.hpp"

#include "embedded/dbworkflow_introspect.hpp"
#include "model/index_definition.hpp"
#include "postgres/introspect/addresses.hpp"
#include "postgres/introspect/normal_form.hpp"
#include "postgres/introspect/queries.hpp"
#include "postgres/introspect/reading.hpp"
#include "postgres/introspect/rights.hpp"
#include "postgres/introspect/row_reader.hpp"
#include "postgres/introspect/snapshot.hpp"
#include "postgres/version.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace dbworkflow::postgres {
namespace {

using namespace introspection;

// What a printout has that is no fact of the object.
void tidy(auto& /*one*/) {}
void tidy(std::optional<std::string>& expression) {
  if (expression) expression = normal_form(*expression);
}
void tidy(model::domain& one) { tidy(one.default_value); }
void tidy(model::column& one) {
  tidy(one.default_value);
  tidy(one.generated);
}
void tidy(model::constraint& one) {
  constexpr std::string_view said_by_validated = " NOT VALID";
  if (one.definition.ends_with(said_by_validated)) {
    one.definition.resize(one.definition.size() - said_by_validated.size());
  }
  // They are told apart; an exclusion's definition has them too.
  one.definition = model::without_options(normal_form(one.definition));
}
void tidy(model::index& one) { one.definition = normal_form(one.definition); }
void tidy(model::view& one) {
  if (one.definition.ends_with(';')) one.definition.pop_back();
  one.definition = normal_form(one.definition);
}
void tidy(model::materialized_view& one) {
  if (one.definition.ends_with(';')) one.definition.pop_back();
  one.definition = normal_form(one.definition);
}
void tidy(model::statistics& one) {
  for (auto& expression : one.expressions) expression = normal_form(expression);
}
void tidy(model::view_column& one) { tidy(one.default_value); }
void tidy(model::published_table& one) { tidy(one.row_filter); }
void tidy(model::policy& one) {
  tidy(one.using_rows);
  tidy(one.with_check);
}
void tidy(model::argument& one) { tidy(one.default_value); }
void tidy(model::function& one) { tidy(one.sql_body); }
void tidy(model::procedure& one) { tidy(one.sql_body); }
void tidy(model::trigger& one) { one.definition = normal_form(one.definition); }
void tidy(model::rule& one) {
  if (one.definition.ends_with(';')) one.definition.pop_back();
  one.definition = normal_form(one.definition);
}

/// Read before the routines, whose names they are part of.
void read_arguments(const result& rows, reading& into) {
  const row_reader<model::argument> facts(rows);
  const auto oid = rows.column("routine_oid");
  for (const auto& row : rows.rows) {
    auto one = facts.read(row);
    tidy(one);
    into.arguments[number<std::uint32_t>(row[oid])].push_back(std::move(one));
  }
}

/// Each row is an object of kind T.
template <class T> void read_objects(const result& rows, reading& into) {
  const row_reader<T> facts(rows);
  const auto oid = rows.column("oid");
  const auto name = rows.column("name");
  [[maybe_unused]] std::size_t schema = 0, parent = 0, position = 0;
  if constexpr (requires(T t) { t.schema; }) schema = rows.column("schema");
  if constexpr (requires(T t) { t.parent; }) parent = rows.column("parent");
  constexpr bool in_table = requires(T t) {
    requires model::is_child(T::type);
    t.table;
  };
  if constexpr (in_table) parent = rows.column("table");
  if constexpr (requires(T t) { t.position; }) position = rows.column("position");
  for (const auto& row : rows.rows) {
    T one = facts.read(row);
    address where{catalog_of(T::type), number<std::uint32_t>(row[oid]), 0};
    one.name = row[name].value();
    if constexpr (requires { one.schema; }) one.schema = row[schema].value();
    if constexpr (requires { one.parent; }) one.parent = row[parent].value();
    if constexpr (in_table) one.table = row[parent].value();
    if constexpr (requires { one.position; }) where.column = one.position = number<int>(row[position]);
    if constexpr (requires { one.arguments.front().is_input(); }) {
      if (const auto found = into.arguments.find(where.oid); found != into.arguments.end()) {
        one.arguments = std::move(found->second);
      }
    }
    tidy(one);
    into.known.add(where, one.id());
    into.out.put(std::move(one));
  }
}

/// Each row is a part of an object of kind T: a column of a view, an attribute of a type.
template <class T, auto list> void read_parts(const result& rows, reading& into) {
  using part = typename std::decay_t<decltype(T{}.*list)>::value_type;
  const row_reader<part> facts(rows);
  const auto oid = rows.column("whole_oid");
  for (const auto& row : rows.rows) {
    const auto* id = into.known.find({catalog_of(T::type), number<std::uint32_t>(row[oid]), 0});
    if (id == nullptr) continue;
    auto one = facts.read(row);
    tidy(one);
    (std::get<T>(into.out.objects.at(*id)).*list).push_back(std::move(one));
  }
}

void read_aliases(const result& rows, reading& into) {
  for (const auto& row : rows.rows) into.known.add_part(address_at(row, 0), address_at(row, 3));
}

/// True for a view that somewhere reads a materialized one without rows.
bool reads_unpopulated(const model::database& in, const model::object_id& view,
                       std::set<model::object_id>& seen) {
  const auto needs = in.needs.find(view);
  if (needs == in.needs.end() || !seen.insert(view).second) return false;
  return std::any_of(needs->second.begin(), needs->second.end(), [&](const model::object_id& id) {
    if (const auto* one = in.find<model::materialized_view>(id); one != nullptr && !one->populated)
      return true;
    const bool reads = id.type == model::kind::view || id.type == model::kind::materialized_view;
    return reads && reads_unpopulated(in, id, seen);
  });
}

/// What was emptied under a materialized view leaves it with rows that it cannot be made with again.
void settle_populated(model::database& in) {
  for (auto& [id, any] : in.objects) {
    auto* one = std::get_if<model::materialized_view>(&any);
    std::set<model::object_id> seen;
    if (one != nullptr && one->populated && reads_unpopulated(in, id, seen)) one->populated = false;
  }
}

void read_dependencies(const result& rows, reading& into) {
  needs_collector needs(into.known);
  for (const auto& row : rows.rows) needs.add(address_at(row, 0), address_at(row, 3));
  into.out.needs = needs.result();
  // The catalogs have an index depend on the columns of its table, or where it names none on the table.
  for (const auto& [id, any] : into.out.objects) {
    const auto* one = std::get_if<model::index>(&any);
    if (one == nullptr) continue;
    const auto home = one->on_materialized_view ? model::kind::materialized_view : model::kind::table;
    const model::object_id table{home, one->schema, {}, one->table};
    if (into.out.objects.contains(table)) into.out.needs[id].insert(table);
  }
  settle_populated(into.out);
}

void read_unmodelled(const result& rows, reading& into) {
  for (const auto& row : rows.rows) into.out.unmodelled.push_back({row.at(0).value(), row.at(1).value()});
  std::sort(into.out.unmodelled.begin(), into.out.unmodelled.end());
}

struct step {
  std::string_view sql;
  void (*read)(const result&, reading&);
};

/// A new kind of objects is a new .sql file and a line here.
constexpr auto steps = std::to_array<step>({
    {embedded::schema, read_objects<model::schema>},
    {embedded::extension, read_objects<model::extension>},
    {embedded::collation, read_objects<model::collation>},
    {embedded::enum_type, read_objects<model::enum_type>},
    {embedded::domain, read_objects<model::domain>},
    {embedded::composite_type, read_objects<model::composite_type>},
    {embedded::attribute, read_parts<model::composite_type, &model::composite_type::attributes>},
    {embedded::range_type, read_objects<model::range_type>},
    {embedded::text_search_parser, read_objects<model::text_search_parser>},
    {embedded::text_search_template, read_objects<model::text_search_template>},
    {embedded::text_search_dictionary, read_objects<model::text_search_dictionary>},
    {embedded::text_search_configuration, read_objects<model::text_search_configuration>},
    {embedded::operator_symbol, read_objects<model::operator_symbol>},
    {embedded::operator_family, read_objects<model::operator_family>},
    {embedded::operator_class, read_objects<model::operator_class>},
    {embedded::cast, read_objects<model::cast>},
    {embedded::conversion, read_objects<model::conversion>},
    {embedded::language, read_objects<model::language>},
    {embedded::access_method, read_objects<model::access_method>},
    {embedded::sequence, read_objects<model::sequence>},
    {embedded::table, read_objects<model::table>},
    {embedded::column, read_objects<model::column>},
    {embedded::constraint, read_objects<model::constraint>},
    {embedded::index, read_objects<model::index>},
    {embedded::argument, read_arguments}, // before functions and procedures
    {embedded::function, read_objects<model::function>},
    {embedded::procedure, read_objects<model::procedure>},
    {embedded::aggregate, read_objects<model::aggregate>},
    {embedded::view, read_objects<model::view>},
    {embedded::view_column, read_parts<model::view, &model::view::columns>}, // after the views
    {embedded::materialized_view, read_objects<model::materialized_view>},
    {embedded::materialized_column, read_parts<model::materialized_view, &model::materialized_view::columns>},
    {embedded::policy, read_objects<model::policy>},
    {embedded::default_privileges, read_objects<model::default_privileges>},
    {embedded::foreign_data_wrapper, read_objects<model::foreign_data_wrapper>},
    {embedded::foreign_server, read_objects<model::foreign_server>},
    {embedded::user_mapping, read_objects<model::user_mapping>},
    {embedded::publication, read_objects<model::publication>},
    {embedded::published_table, read_objects<model::published_table>},
    {embedded::subscription, read_objects<model::subscription>},
    {embedded::trigger, read_objects<model::trigger>},
    {embedded::rule, read_objects<model::rule>},
    {embedded::event_trigger, read_objects<model::event_trigger>},
    {embedded::statistics, read_objects<model::statistics>},
    {embedded::alias, read_aliases},
    {embedded::owner, read_owners},            // after all objects
    {embedded::grant, read_grants},            // after all objects and aliases
    {embedded::dependency, read_dependencies}, // after all objects and aliases
    {embedded::unmodelled, read_unmodelled},
});

model::database read_all(connection& from, bool with_ledger) {
  require_known_version(from.server_version(), redacted(from.url()));
  const bool superuser = from.execute("show is_superuser").rows.at(0).at(0) == "on";
  const target server{from.server_version() / 10000, with_ledger, superuser};
  std::vector<std::string> queries;
  for (const auto& one : steps) queries.push_back(query_for(server, one.sql));

  snapshot moment(from);
  // By itself: the server reads the text of all the others at once, and a setting says how strings are read.
  from.execute(query_for(server, embedded::settings));
  const auto results = from.execute_all(queries);
  moment.finish();

  reading into;
  into.out.server_version = from.server_version();
  for (std::size_t i = 0; i < steps.size(); ++i) steps[i].read(results.at(i), into);
  return std::move(into.out);
}

} // namespace

model::database introspect(connection& from) { return read_all(from, false); }

model::database introspect_with_ledger(connection& from) { return read_all(from, true); }

} // namespace dbworkflow::postgres
