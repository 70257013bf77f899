// Turns a number of tables into milliseconds on standard output: what diff, plan and render take, without a
// server.
#include "diff/change.hpp"
#include "model/database.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"

#include <chrono>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

namespace {

using namespace dbworkflow;
using model::kind;
using clock = std::chrono::steady_clock;

std::string name_of(int number) { return "thing_" + std::to_string(number); }

void add_columns(model::database& out, const std::string& table) {
  for (int i = 0; i < 12; ++i) {
    model::column one;
    one.schema = "public";
    one.table = table;
    one.name = "c" + std::to_string(i);
    one.position = i + 1;
    one.data_type = i < 2 ? "bigint" : "text";
    one.not_null = i < 4;
    out.put(std::move(one));
  }
}

void add_constraint(model::database& out, const std::string& table, const std::string& suffix,
                    const std::string& contype, const std::string& definition,
                    const std::optional<std::string>& referenced = {}) {
  model::constraint one;
  one.schema = "public";
  one.parent = table;
  one.name = table + suffix;
  one.contype = contype;
  one.definition = definition;
  one.referenced_table = referenced;
  auto& needs = out.needs[one.id()];
  needs.insert({kind::column, "public", table, referenced ? "c1" : "c0"});
  if (referenced) {
    const auto target = referenced->substr(referenced->find('.') + 1);
    needs.insert({kind::table, "public", {}, target});
    needs.insert({kind::constraint, "public", target, target + "_pkey"});
  }
  out.put(std::move(one));
}

void add_indexes(model::database& out, const std::string& table) {
  for (int i = 2; i < 5; ++i) {
    const auto column = "c" + std::to_string(i);
    model::index one;
    one.schema = "public";
    one.name = table + "_" + column + "_idx";
    one.table = table;
    one.definition = "CREATE INDEX " + one.name + " ON public." + table + " USING btree (" + column + ")";
    out.needs[one.id()].insert({kind::column, "public", table, column});
    out.put(std::move(one));
  }
}

void add_view(model::database& out, const std::string& table) {
  model::view one;
  one.schema = "public";
  one.name = table + "_seen";
  one.definition = " SELECT c0,\n    c2\n   FROM public." + table;
  one.columns.resize(2);
  one.columns[0].name = "c0";
  one.columns[0].data_type = "bigint";
  one.columns[1].name = "c2";
  one.columns[1].data_type = "text";
  out.needs[one.id()] = {{kind::table, "public", {}, table},
                         {kind::column, "public", table, "c0"},
                         {kind::column, "public", table, "c2"}};
  out.put(std::move(one));
}

/// Tables with columns, keys, a check, indexes, a view; each refers to the one before it.
model::database tables(int count) {
  model::database out = {};
  model::schema home;
  home.name = "public";
  out.put(std::move(home));
  for (int i = 0; i < count; ++i) {
    const auto table = name_of(i);
    model::table one;
    one.schema = "public";
    one.name = table;
    out.put(std::move(one));
    add_columns(out, table);
    add_constraint(out, table, "_pkey", "primary key", "PRIMARY KEY (c0)");
    add_constraint(out, table, "_check", "check", "CHECK ((c0 > 0))");
    if (i > 0)
      add_constraint(out, table, "_fkey", "foreign key",
                     "FOREIGN KEY (c1) REFERENCES public." + name_of(i - 1) + "(c0)",
                     "public." + name_of(i - 1));
    add_indexes(out, table);
    add_view(out, table);
  }
  return out;
}

/// Another type for one column of the first `count` tables, where a view reads it.
model::database retyped(model::database out, int count) {
  for (int i = 0; i < count; ++i) {
    auto one = *out.find<model::column>({kind::column, "public", name_of(i), "c2"});
    one.data_type = "character varying(80)";
    out.put(std::move(one));
  }
  return out;
}

double milliseconds(const std::function<void()>& what) {
  const auto start = clock::now();
  what();
  return std::chrono::duration<double, std::milli>(clock::now() - start).count();
}

void measure(int count, const std::string& what, const model::database& from, const model::database& to) {
  plan::plan made;
  std::size_t bytes = 0;
  const auto diffed = milliseconds([&] { (void)diff::compare(from, to); });
  const auto planned = milliseconds([&] { made = plan::make_plan(from, to); });
  const auto rendered = milliseconds([&] { bytes = render::migration_sql(made).size(); });
  std::cout << count << '\t' << what << '\t' << diffed << '\t' << planned << '\t' << rendered << '\t'
            << made.steps.size() << '\t' << bytes << std::endl;
}

} // namespace

int main(int arguments, char** values) {
  if (arguments < 2) {
    std::cerr << "usage: dbworkflow_bench_planning TABLES…\n";
    return 2;
  }
  std::cout << "tables\tchange\tdiff ms\tplan ms\trender ms\tsteps\tbytes\n";
  for (int i = 1; i < arguments; ++i) {
    const int count = std::atoi(values[i]);
    if (count < 1) {
      std::cerr << "not a number of tables: " << values[i] << "\n";
      return 2;
    }
    auto empty = tables(0);
    const auto full = tables(count);
    measure(count, "none", full, full);
    measure(count, "one column", full, retyped(full, 1));
    measure(count, "a column each", full, retyped(full, count));
    measure(count, "from nothing", empty, full);
    measure(count, "to nothing", full, empty);
  }
}
