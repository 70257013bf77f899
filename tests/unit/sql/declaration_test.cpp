#include "sql/declaration.hpp"

#include <doctest/doctest.h>

using dbworkflow::sql::declarations;
using dbworkflow::sql::declared;
using dbworkflow::sql::split;

namespace {

declarations of(const std::string& content) {
  const auto found = split(content);
  REQUIRE(found.statements.size() == 1);
  const auto& one = found.statements.front();
  return dbworkflow::sql::declared_by(content, one, found.tokens_of(one));
}

/// `kind name@text in parent` for each.
std::vector<std::string> told(const std::string& content) {
  static const std::vector<std::string> words{
      "schema",     "extension",         "enum",       "domain",     "composite type", "range type",
      "type",       "sequence",          "table",      "column",     "constraint",     "index",
      "view",       "materialized view", "collation",  "statistics", "parser",         "template",
      "dictionary", "configuration",     "conversion", "routine",    "other"};
  std::vector<std::string> out;
  for (const auto& one : of(content).all) {
    auto text = words.at(static_cast<std::size_t>(one.what)) + ' ';
    if (!one.name.schema.empty()) text += one.name.schema + '.';
    text += one.name.name + '@' + content.substr(one.name.begin, one.name.end - one.name.begin);
    if (!one.contype.empty()) text += ' ' + one.contype;
    for (const auto& column : one.columns) text += ' ' + column;
    if (!one.parent.name.empty()) text += " in " + one.parent.name;
    out.push_back(text);
  }
  return out;
}

using list = std::vector<std::string>;

std::string without_foreign_keys(std::string content) {
  for (const auto& key : of(content).foreign_keys) {
    for (const auto& [begin, end] : key.to_remove) {
      for (auto i = begin; i < end; ++i) content[i] = ' ';
    }
  }
  std::string out;
  for (const char c : content) {
    if (c != ' ' || !out.ends_with(' ')) out += c;
  }
  return out;
}

} // namespace

TEST_CASE("a table with all forms of columns and constraints") {
  CHECK(told("create table if not exists Shop.\"Or\"\"ders\" (id bigint generated always as identity primary "
             "key, "
             "total numeric(10, 2) not null constraint positive check (total > 0) unique, exclude text, "
             "customer int default (1 + 2) references customers (id) on delete set null not null, "
             "unique nulls not distinct (total, id), constraint fk foreign key (a, b) references t, "
             "exclude using gist (r with &&), like other including all) partition by range (id)") ==
        list{"table shop.Or\"ders@Shop.\"Or\"\"ders\"", "column id@id in Or\"ders",
             "constraint @primary key primary key id in Or\"ders", "column total@total in Or\"ders",
             "constraint positive@positive check total in Or\"ders",
             "constraint @unique unique total in Or\"ders", "column exclude@exclude in Or\"ders",
             "column customer@customer in Or\"ders",
             "constraint @references foreign key customer in Or\"ders",
             "constraint @unique unique total id in Or\"ders", "constraint fk@fk foreign key a b in Or\"ders",
             "constraint @exclude exclusion in Or\"ders"});
}

TEST_CASE("other objects") {
  CHECK(told("create type a.mood as enum ('x')") == list{"enum a.mood@a.mood"});
  CHECK(told("create type pair as (a int)") == list{"composite type pair@pair"});
  CHECK(told("create domain d as text constraint short check (length(value) < 5) not null") ==
        list{"domain d@d", "constraint short@short check in d"});
  CHECK(told("create unique index concurrently if not exists i on only s.t using gin (a, lower(b))") ==
        list{"index i@i a lower in t"});
  CHECK(told("create index on t (a)") == list{"index @t a in t"});
  CHECK(told("create type span as range (subtype = float8)") == list{"range type span@span"});
  CHECK(told("create type base (input = f, output = g)") == list{"type base@base"});
  CHECK(told("create statistics if not exists s.both on a, b from t") == list{"statistics s.both@s.both"});
  CHECK(told("create text search parser p (start = f)") == list{"parser p@p"});
  CHECK(told("create text search template t (lexize = f)") == list{"template t@t"});
  CHECK(told("create text search dictionary d (template = t)") == list{"dictionary d@d"});
  CHECK(told("create text search configuration c (copy = x)") == list{"configuration c@c"});
  CHECK(told("create default conversion c for 'a' to 'b' from f") == list{"conversion c@c"});
  CHECK(told("create collation if not exists c (locale = 'C')") == list{"collation c@c"});
  CHECK(told("create or replace view v (a) as select 1") == list{"view v@v"});
  CHECK(told("create materialized view if not exists m as select 1") == list{"materialized view m@m"});
  CHECK(told("create or replace function s.f(a int) returns int language sql as ''") ==
        list{"routine s.f@s.f"});
  CHECK(told("create constraint trigger x after insert on t for each row execute function f()") ==
        list{"other x@x in t"});
  CHECK(told("create extension if not exists \"uuid-ossp\" with schema x") ==
        list{"extension uuid-ossp@\"uuid-ossp\""});
  CHECK(told("create schema authorization joe") == list{"schema joe@joe"});
  CHECK(
      told("alter table only s.t add column if not exists a int check (a > 0), add constraint c unique (a), "
           "alter column b set not null, add d text") ==
      list{"column a@a in t", "constraint @check check a in t", "constraint c@c unique a in t",
           "column d@d in t"});
  CHECK(told("create table p1 partition of p (constraint c check (a > 0)) for values in (1)") ==
        list{"table p1@p1", "constraint c@c check in p1"});
  CHECK(told("select 1") == list{});
}

TEST_CASE("statements with mistakes declare what can be seen") {
  CHECK(told("create table t (a int,") == list{"table t@t", "column a@a in t"});
  CHECK(told("create table t (a int b int") == list{"table t@t", "column a@a in t"});
  CHECK(told("create table") == list{"table @"});
  CHECK(told("alter table t add") == list{});
}

TEST_CASE("inline foreign keys can be taken out") {
  CHECK(without_foreign_keys(
            "create table t (a int constraint k references b (c) match full on delete set null (a) on "
            "update no action not deferrable initially immediate not null, d int)") ==
        "create table t (a int not null, d int)");
  CHECK(without_foreign_keys(
            "create table t (a int, foreign key (a) references b, constraint x foreign key (a) "
            "references c on delete cascade deferrable)") == "create table t (a int )");
  CHECK(without_foreign_keys(
            "create table t (foreign key (a) references b, foreign key (a) references c, a int)") ==
        "create table t ( a int)");
  CHECK(without_foreign_keys(
            "create table t (a int, foreign key (a) references b not valid, b int references t)") ==
        "create table t (a int , b int )");
  const auto keys = of("create table t (\"A b\" int references x.y (z) on delete cascade)").foreign_keys;
  REQUIRE(keys.size() == 1);
  CHECK(keys[0].references.schema == "x");
  CHECK(keys[0].references.name == "y");
  CHECK(keys[0].column == "A b");
}
