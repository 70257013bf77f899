#include "postgres/scratch.hpp"
#include "rows/filling.hpp"
#include "rows/witness.hpp"

#include <doctest/doctest.h>
#include <filesystem>

using namespace dbworkflow;
using sort = rows::finding::sort;

namespace {

/// What is found after `change` was done to a database with rows.
std::vector<rows::finding> after(const std::string& schema, const std::string& change) {
  auto server = postgres::scratch_server::acquire(std::filesystem::current_path() / "rows");
  auto database = server.create();
  auto on = database.connect();
  on.execute(schema);
  const auto before = rows::look(on, rows::fill(on, {}));
  on.execute(change);
  return rows::compare(on, before);
}

const std::string schema =
    "create table t (id int primary key, name text, gone text); create table u (t int references t);";

} // namespace

TEST_CASE("what keeps rows is found to keep them") {
  for (const std::string change :
       {"alter table t rename to other; alter table other rename name to title",
        "alter table t add x int default 3", "alter table t alter id type bigint using id::bigint",
        "create schema s; alter table t set schema s",
        "alter table t alter name set default 'x'; alter table t drop constraint t_pkey cascade",
        "update t set name = '?' where name is null; alter table t alter name set not null",
        "alter table t add copy text; update t set copy = name; alter table t drop name; alter table t "
        "rename copy to name"}) {
    INFO(change);
    for (const auto& one : after(schema, change)) CHECK(one.what == sort::rewritten);
  }
}

TEST_CASE("a composite value is told by what its attributes hold") {
  const std::string places = "create type place as (street text, zip int); create domain home as place;"
                             "create table t (id int, at place, all_of_them place[], home home);";
  for (const std::string change :
       {"alter type place add attribute country text", "alter type place rename attribute zip to code",
        "alter type place rename attribute zip to code; alter type place add attribute zip int"}) {
    INFO(change);
    CHECK(after(places, change).empty());
  }
  for (const std::string change :
       {"alter type place drop attribute street", "update t set at.zip = (at).zip / 2 + 1",
        "alter type place add attribute country text; update t set home = (null, null, 'x')"}) {
    INFO(change);
    CHECK(after(places, change).at(0).what == sort::values_changed);
  }
}

TEST_CASE("what loses rows or values is found out") {
  const auto first = [](const std::string& change) { return after(schema, change).at(0); };
  CHECK(first("drop table t cascade").what == sort::table_gone);
  CHECK(first("alter table t drop gone").text == "column public.t.gone is gone");
  CHECK(first("drop table u; create table u (t int)").what == sort::table_remade);
  CHECK(first("delete from u where t is null").text == "1 of 5 rows of public.u are gone");
  CHECK(first("update t set name = upper(name) || '!'").what == sort::values_changed);
  CHECK(after(schema, "alter table t alter name type int using length(name)").at(1).what ==
        sort::values_converted);
  // Each column has its values, but not in the rows where they were.
  const auto mixed = first(
      "create table old as select * from t; update t set name = (select o.name from old o where o.id > t.id "
      "or t.id = (select max(id) from old) order by o.id limit 1)");
  CHECK(mixed.text == "values of public.t are in other rows");
}
