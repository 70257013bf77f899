// Turns a number of tables into milliseconds of processor time on standard output: what diff, plan and render
// take, without a server.
#include "diff/change.hpp"
#include "model/database.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace dbworkflow;
using model::kind;

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

/// Of this process' own work: what else the machine does at the same time does not count.
double milliseconds(const std::function<void()>& what) {
  const auto start = std::clock();
  what();
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Milliseconds of planning and rendering, by what changes.
using figures = std::map<std::string, double>;

void measure(figures& out, int count, const std::string& what, const model::database& from,
             const model::database& to) {
  plan::plan made;
  std::size_t bytes = 0;
  const auto diffed = milliseconds([&] { (void)diff::compare(from, to); });
  const auto planned = milliseconds([&] { made = plan::make_plan(from, to); });
  const auto rendered = milliseconds([&] { bytes = render::migration_sql(made).size(); });
  std::cout << count << '\t' << what << '\t' << diffed << '\t' << planned << '\t' << rendered << '\t'
            << made.steps.size() << '\t' << bytes << std::endl;
  out[what] = planned + rendered;
}

figures measure_all(int count) {
  figures out;
  const auto empty = tables(0);
  const auto full = tables(count);
  measure(out, count, "none", full, full);
  measure(out, count, "one column", full, retyped(full, 1));
  measure(out, count, "a column each", full, retyped(full, count));
  measure(out, count, "from nothing", empty, full);
  measure(out, count, "to nothing", full, empty);
  return out;
}

/// True where each change takes much the same time a table. Maps that no longer fit into the caches make it
/// somewhat longer; what grows with the square is far beyond.
bool is_proportional(const figures& first, int first_count, const figures& last, int last_count) {
  constexpr double most = 4;
  constexpr double unmeasurable = 20; // milliseconds
  bool out = true;
  for (const auto& [what, time] : last) {
    if (time < unmeasurable) continue;
    const auto ratio = (time / last_count) / (first.at(what) / first_count);
    if (ratio <= most) continue;
    std::cerr << what << ": a table takes " << ratio << " times as long among " << last_count << " as among "
              << first_count << "\n";
    out = false;
  }
  return out;
}

} // namespace

int main(int arguments, char** values) {
  std::vector<std::string> words(values + 1, values + arguments);
  const bool check = !words.empty() && words.front() == "--check";
  if (check) words.erase(words.begin());
  std::vector<int> counts;
  for (const auto& word : words) counts.push_back(std::atoi(word.c_str()));
  if (counts.empty() || *std::min_element(counts.begin(), counts.end()) < 1) {
    std::cerr << "usage: dbworkflow_bench_planning [--check] TABLES…\n";
    return 2;
  }
  std::cout << "tables\tchange\tdiff ms\tplan ms\trender ms\tsteps\tbytes\n";
  std::vector<figures> all;
  for (const auto count : counts) all.push_back(measure_all(count));
  return check && !is_proportional(all.front(), counts.front(), all.back(), counts.back()) ? 1 : 0;
}
