#include "sql/statement.hpp"

#include <doctest/doctest.h>
#include <utility>

using dbworkflow::sql::category;
using dbworkflow::sql::split;

namespace {

dbworkflow::sql::statement only(const std::string& content) {
  const auto found = split(content);
  REQUIRE(found.statements.size() == 1);
  return found.statements.front();
}

} // namespace

TEST_CASE("tags are those of PostgreSQL") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"create table t ()", "CREATE TABLE"},
      {"CREATE UNLOGGED TABLE t ()", "CREATE TABLE"},
      {"create temp table if not exists t ()", "CREATE TABLE"},
      {"create unique index concurrently on t (a)", "CREATE INDEX"},
      {"create or replace function f() returns int language sql as 'select 1'", "CREATE FUNCTION"},
      {"create constraint trigger x after insert on t for each row execute function f()", "CREATE TRIGGER"},
      {"create materialized view v as select 1", "CREATE MATERIALIZED VIEW"},
      {"create foreign data wrapper w", "CREATE FOREIGN DATA WRAPPER"},
      {"create default conversion c for 'UTF8' to 'LATIN1' from f", "CREATE CONVERSION"},
      {"alter default privileges grant select on tables to public", "ALTER DEFAULT PRIVILEGES"},
      {"alter table only t add column a int", "ALTER TABLE"},
      {"drop text search configuration c", "DROP TEXT SEARCH CONFIGURATION"},
      {"end", "COMMIT"},
      {"abort", "ROLLBACK"},
      {"(select 1)", "SELECT"},
      {"with a as (select 1) insert into t select * from a", "INSERT"},
      {"create property graph g", "CREATE PROPERTY"},
      {"frobnicate the table", "FROBNICATE"},
  };
  for (const auto& [text, tag] : cases) {
    CAPTURE(text);
    CHECK(only(text).tag == tag);
  }
}

TEST_CASE("categories") {
  const std::vector<std::pair<std::string, category>> cases{
      {"create table t ()", category::definition},
      {"do $$ begin end $$", category::definition},
      {"select create_partitions(3)", category::definition},
      {"grant select on t to public", category::definition},
      {"set search_path = a", category::setting},
      {"SELECT pg_catalog.set_config('search_path', '', false)", category::setting},
      {"reset all", category::setting},
      {"set transaction isolation level serializable", category::transaction},
      {"begin", category::transaction},
      {"start transaction", category::transaction},
      {"prepare transaction 'x'", category::transaction},
      {"prepare x as select 1", category::definition},
      {"release s", category::transaction},
      {"insert into t values (1)", category::rows},
      {"merge into t using s on true when matched then delete", category::rows},
      {"truncate t", category::rows},
      {"copy t to stdout", category::rows},
      {"with d as (delete from t returning *) select * from d", category::rows},
      {"with d as (select '(insert') select * from d for update", category::definition},
      {"with d as (delete from t returning new syntax) select", category::rows},
      {"explain analyze delete from t", category::rows},
      {"explain select 1", category::definition},
      {"create property graph g", category::unknown},
      {"frobnicate", category::unknown},
  };
  for (const auto& [text, what] : cases) {
    CAPTURE(text);
    CHECK(only(text).what == what);
  }
}

TEST_CASE("what PostgreSQL refuses inside of a transaction") {
  for (const std::string text : {"create index concurrently on t (a)",
                                 "create unique index concurrently if not exists i on t (a)",
                                 "drop index concurrently i",
                                 "reindex index concurrently i",
                                 "reindex (concurrently) table t",
                                 "reindex (verbose, concurrently on) table t",
                                 "reindex database d",
                                 "reindex schema s",
                                 "vacuum",
                                 "vacuum (analyze) t",
                                 "create database d",
                                 "drop database d",
                                 "create tablespace x location '/x'",
                                 "alter system set work_mem = '1MB'",
                                 "alter database d set tablespace x",
                                 "alter table t detach partition p concurrently",
                                 "cluster",
                                 "cluster verbose",
                                 "cluster (verbose)",
                                 "create subscription s connection 'x' publication p",
                                 "drop subscription s",
                                 "alter subscription s refresh publication",
                                 "commit prepared 'x'",
                                 "discard all"}) {
    CAPTURE(text);
    CHECK(only(text).outside_transaction);
  }
}

TEST_CASE("what may run inside of a transaction although it looks as if not") {
  for (const std::string text :
       {"create index i on t (concurrently_updated)", "drop index i",
        "refresh materialized view concurrently v", "alter type e add value 'x'", "cluster t using i",
        "cluster (verbose) t", "call p()", "reindex table t", "reindex (concurrently false) table t",
        "alter table t detach partition p",
        "create subscription s connection 'x' publication p with (connect = false)",
        "create subscription s connection 'x' publication p with (slot_name = none, create_slot = false)",
        "alter subscription s set publication p with (refresh = false)", "alter subscription s disable",
        "alter database d set work_mem = '1MB'", "analyze t", "discard plans"}) {
    CAPTURE(text);
    CHECK_FALSE(only(text).outside_transaction);
  }
}
