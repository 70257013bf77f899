// Tables, their columns, and what is said of both.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

std::vector<std::string> place_table(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "t")};
}
void write_table(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = std::string("create") + (by.percent(8) ? " unlogged" : "") + " table " + one.names[0] + " ()" +
            (by.percent(12) ? by.word(" with (fillfactor = 70)| with (autovacuum_enabled = false)|"
                                      " with (toast.autovacuum_enabled = false, fillfactor = 80)")
                            : "");
}

std::vector<std::string> place_heir(const world& in, chance& by) {
  const auto all = in.all("table|heir");
  if (all.empty()) return {};
  return {a_name(by, "heir"), by.pick(all)->names[0]};
}
void write_heir(declaration& one, const world& in, chance& by) {
  const auto others = in.all("table");
  const bool two = !others.empty() && by.percent(15);
  one.sql = "create table " + one.names[0] + " (own text) inherits (" + one.names[1] +
            (two ? ", " + by.pick(others)->names[0] : "") + ")";
}

std::vector<std::string> place_typed(const world& in, chance& by) {
  const auto all = in.all("composite");
  if (all.empty()) return {};
  return {a_name(by, "typed"), by.pick(all)->names[0]};
}
void write_typed(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql =
      "create table " + one.names[0] + " of " + one.names[1] + by.word("|| (x not null)| (x default null)");
}

std::vector<std::string> place_column(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  if (table == nullptr) return {};
  return {by.percent(12) ? by.word("\"Größe\"|\"order\"|\"a b\"") : by.word("a|b|c|d|e|f"), table->names[0]};
}
std::string a_special(const world& in, chance& by, const declaration& one) {
  const auto* other = a_column(in, one.names[1], by);
  switch (by.below(4)) {
  case 0:
    return " integer generated " + by.word("always|by default") + " as identity" +
           by.word("|| (start 10)| (increment 2 cycle)");
  case 1:
    return by.word(" serial| bigserial");
  default:
    break;
  }
  if (other == nullptr || other->type.empty()) return " integer";
  const auto& column = other->names[0];
  if (other->type == "integer" || other->type == "bigint")
    return " bigint generated always as (" + column + by.word(" * 2| + 1") + ") stored";
  if (other->type == "text") return " text generated always as (upper(" + column + ")) stored";
  return " boolean generated always as (" + column + " is null) stored";
}
void write_column(declaration& one, const world& in, chance& by) {
  one.type.clear();
  one.sql = "alter table " + one.names[1] + " add column " + one.names[0];
  if (by.percent(15)) {
    one.sql += a_special(in, by, one);
    return;
  }
  one.type = a_type(in, by);
  one.sql += " " + one.type;
  const auto collations = in.all("collation");
  if ((one.type == "text" || one.type.starts_with("varchar")) && by.percent(12))
    one.sql +=
        " collate " + (!collations.empty() && by.percent(60) ? by.pick(collations)->names[0] : "\"C\"");
  if (by.percent(35)) {
    const auto routines = in.all("function");
    const auto sequences = in.all("sequence");
    if (!sequences.empty() && one.type == "bigint")
      one.sql += " default nextval('" + by.pick(sequences)->names[0] + "')";
    else if (!routines.empty() && by.percent(25))
      one.sql += " default " + by.pick(routines)->names[0] + "(1)::text::" + one.type;
    else
      one.sql += " default " + a_constant(one.type, by);
  }
  if (by.percent(30)) one.sql += " not null";
}

std::vector<std::string> place_column_fact(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  const auto* column = table == nullptr ? nullptr : a_column(in, table->names[0], by);
  if (column == nullptr) return {};
  return {column->names[0], table->names[0]};
}
void write_column_fact(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql =
      "alter table " + one.names[1] + " alter column " + one.names[0] +
      by.word(" set storage external| set storage main| set statistics 100| set compression lz4"
              "| set compression pglz| set (n_distinct = 5)| set not null| set (n_distinct_inherited = 7)");
}

std::vector<std::string> place_table_fact(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  if (table == nullptr) return {};
  return {table->names[0], by.word("security|replica|cluster|access")};
}
void write_table_fact(declaration& one, const world& in, chance& by) {
  const auto& about = one.names[1];
  const auto indexes = in.all("index|key");
  if (about == "security") {
    one.sql = by.word("enable row level security|force row level security");
  } else if (about == "replica") {
    one.sql = "replica identity " + (indexes.empty() || by.percent(50)
                                         ? by.word("full|nothing")
                                         : "using index " + by.pick(indexes)->names[0]);
  } else if (about == "cluster" && !indexes.empty()) {
    one.sql = "cluster on " + by.pick(indexes)->names[0];
  } else {
    one.sql = by.word("set (fillfactor = 50)|set (autovacuum_vacuum_scale_factor = 0.1)|set unlogged");
  }
  one.sql = "alter table " + one.names[0] + " " + one.sql;
}

} // namespace

std::vector<rule> table_rules() {
  return {{"table", 8, place_table, write_table},
          {"heir", 2, place_heir, write_heir},
          {"typed_table", 1, place_typed, write_typed},
          {"column", 24, place_column, write_column},
          {"column_fact", 3, place_column_fact, write_column_fact},
          {"table_fact", 3, place_table_fact, write_table_fact}};
}

} // namespace dbworkflow::generative
