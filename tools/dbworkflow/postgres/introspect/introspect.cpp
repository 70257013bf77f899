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
void tidy(model::materialized_view& one) {
  if (one.definition.ends_with(';')) one.definition.pop_back();
  one.definition = normal_form(one.definition);
}
void tidy(model::statistics& one) {
  for (auto& expression : one.expressions) expression = normal_form(expression);
}
void tidy(model::view_column& one) { tidy(one.default_value); }

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
    const auto home = one->on_materialized_view ? model::kind::materialized_view : model::kind::table;
    const model::object_id table{home, one->schema, {}, one->table};
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
    {embedded::sequence, read_objects<model::sequence>},
    {embedded::table, read_objects<model::table>},
    {embedded::column, read_objects<model::column>},
    {embedded::constraint, read_objects<model::constraint>},
    {embedded::index, read_objects<model::index>},
    {embedded::view, read_objects<model::view>},
    {embedded::view_column, read_parts<model::view, &model::view::columns>}, // after the views
    {embedded::materialized_view, read_objects<model::materialized_view>},
    {embedded::materialized_column, read_parts<model::materialized_view, &model::materialized_view::columns>},
    {embedded::statistics, read_objects<model::statistics>},
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
