#include "postgres/introspect/introspect.hpp"

#include "embedded/dbworkflow_introspect.hpp"
#include "postgres/introspect/addresses.hpp"
#include "postgres/introspect/normal_form.hpp"
#include "postgres/introspect/queries.hpp"
#include "postgres/introspect/row_reader.hpp"
#include "postgres/introspect/snapshot.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::postgres {
namespace {

using namespace introspection;

/// What is read so far.
struct reading {
  model::database out;
  addresses known;
  std::map<std::uint32_t, std::vector<model::argument>> arguments; ///< by the number of their routine
};

template <class Number> Number number(const value& of) {
  Number out{};
  from_text(of.value(), out);
  return out;
}

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
  one.definition = normal_form(one.definition);
}
void tidy(model::index& one) { one.definition = normal_form(one.definition); }
void tidy(model::view& one) {
  if (one.definition.ends_with(';')) one.definition.pop_back();
  one.definition = normal_form(one.definition);
}
void tidy(model::view_column& one) { tidy(one.default_value); }
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
  if constexpr (requires(T t) { t.position; }) {
    parent = rows.column("table");
    position = rows.column("position");
  }
  for (const auto& row : rows.rows) {
    T one = facts.read(row);
    address where{catalog_of(T::type), number<std::uint32_t>(row[oid]), 0};
    one.name = row[name].value();
    if constexpr (requires { one.schema; }) one.schema = row[schema].value();
    if constexpr (requires { one.parent; }) one.parent = row[parent].value();
    if constexpr (requires { one.position; }) {
      one.table = row[parent].value();
      where.column = one.position = number<int>(row[position]);
    }
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

/// The columns of views, which are parts of them.
void read_view_columns(const result& rows, reading& into) {
  const row_reader<model::view_column> facts(rows);
  const auto oid = rows.column("view_oid");
  for (const auto& row : rows.rows) {
    const auto* id = into.known.find({catalog::relation, number<std::uint32_t>(row[oid]), 0});
    if (id == nullptr) continue;
    auto one = facts.read(row);
    tidy(one);
    std::get<model::view>(into.out.objects.at(*id)).columns.push_back(std::move(one));
  }
}

address address_at(const std::vector<value>& row, std::size_t first) {
  return {catalog{number<std::uint32_t>(row[first])}, number<std::uint32_t>(row[first + 1]),
          number<int>(row[first + 2])};
}

void read_aliases(const result& rows, reading& into) {
  for (const auto& row : rows.rows) into.known.add_part(address_at(row, 0), address_at(row, 3));
}

void read_dependencies(const result& rows, reading& into) {
  needs_collector needs(into.known);
  for (const auto& row : rows.rows) needs.add(address_at(row, 0), address_at(row, 3));
  into.out.needs = needs.result();
  // The catalogs have an index depend on the columns of its table, or where it names none on the table.
  for (const auto& [id, any] : into.out.objects) {
    const auto* one = std::get_if<model::index>(&any);
    if (one == nullptr) continue;
    const model::object_id table{model::kind::table, one->schema, {}, one->table};
    if (into.out.objects.contains(table)) into.out.needs[id].insert(table);
  }
}

void read_unmodelled(const result& rows, reading& into) {
  for (const auto& row : rows.rows) into.out.unmodelled.push_back({row.at(0).value(), row.at(1).value()});
  std::sort(into.out.unmodelled.begin(), into.out.unmodelled.end());
}

void ignore(const result& /*rows*/, reading& /*into*/) {}

struct step {
  std::string_view sql;
  void (*read)(const result&, reading&);
};

/// A new kind of objects is a new .sql file and a line here.
constexpr auto steps = std::to_array<step>({
    {embedded::settings, ignore}, // before all others
    {embedded::schema, read_objects<model::schema>},
    {embedded::extension, read_objects<model::extension>},
    {embedded::enum_type, read_objects<model::enum_type>},
    {embedded::domain, read_objects<model::domain>},
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
    {embedded::trigger, read_objects<model::trigger>},
    {embedded::rule, read_objects<model::rule>},
    {embedded::event_trigger, read_objects<model::event_trigger>},
    {embedded::view_column, read_view_columns}, // after the views
    {embedded::alias, read_aliases},
    {embedded::dependency, read_dependencies}, // after all objects and aliases
    {embedded::unmodelled, read_unmodelled},
});

model::database read_all(connection& from, bool with_ledger) {
  const target server{from.server_version() / 10000, with_ledger};
  std::vector<std::string> queries;
  for (const auto& one : steps) queries.push_back(query_for(server, one.sql));

  snapshot moment(from);
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
