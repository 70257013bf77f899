#include "migrate/migrate.hpp"

#include "histories.hpp"
#include "migrate/ledger.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;

namespace {

/// The words of the refusal; empty where it went through.
std::string failure(postgres::connection& on, const history::history& files, text::exit_code expected,
                    const migrate::options& wanted = {}) {
  try {
    migrate::migrate(on, files, wanted, {});
  } catch (const text::error& told) {
    CHECK(told.code() == expected);
    return told.what();
  }
  return {};
}

} // namespace

TEST_CASE("migrations are applied once, in order, and written down") {
  auto database = new_database();
  auto on = database.connect();
  const auto files = history_of(
      {"create table a (x int);", "insert into a values (1);", "insert into a select x + 1 from a;"});
  std::vector<std::string> told;
  migrate::listener listens;
  listens.applied = [&](const history::migration& m, std::chrono::microseconds) {
    told.push_back(m.journal.tag);
  };
  CHECK(migrate::migrate(on, files, {}, listens).applied_now == 3);
  CHECK(told == std::vector<std::string>{"0000_m", "0001_m", "0002_m"});
  CHECK(one(on, "select string_agg(x::text, ',' order by x) from a") == "1,2");
  const auto again = migrate::migrate(on, files, {}, {});
  CHECK(again.applied_now == 0);
  CHECK(again.applied_before == 3);
  const auto rows = migrate::read_ledger(on);
  REQUIRE(rows.size() == 3);
  CHECK(rows[1].tag == "0001_m");
  CHECK(rows[1].state == "applied");
  CHECK(rows[1].statements_done == 1);
  CHECK(rows[1].who.find('@') != std::string::npos);
  CHECK(rows[1].sha256 == files.migrations[1].journal.sha256);
}

TEST_CASE("nothing is made in a database where nothing is to do, nor by a dry run") {
  auto database = new_database();
  auto on = database.connect();
  migrate::migrate(on, history_of({}), {}, {});
  migrate::options dry;
  dry.dry_run = true;
  migrate::migrate(on, history_of({"create table a ()"}), dry, {});
  CHECK(one(on, "select to_regnamespace('dbworkflow')::text") == "NULL");
}

TEST_CASE("up to a point, then on") {
  auto database = new_database();
  auto on = database.connect();
  const auto files = history_of({"create table a ()", "create table b ()", "create table c ()"});
  migrate::options to;
  to.to = "1";
  CHECK(migrate::migrate(on, files, to, {}).applied_now == 2);
  migrate::options beyond;
  beyond.to = "99999999999999999999999";
  CHECK(failure(on, files, text::exit_code::usage, beyond).find("there is no migration") !=
        std::string::npos);
  CHECK(one(on, "select to_regclass('c')::text") == "NULL");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
}

TEST_CASE("a statement that fails is told at its place, and nothing of its migration remains") {
  auto database = new_database();
  auto on = database.connect();
  const auto files = history_of(
      {"create table a (x int);\n", "create table b ();\nselect x,\n  nope from a;\n", "create table c ();"});
  CHECK(failure(on, files, text::exit_code::failed) ==
        "migrations/0001_m.sql:3:3: error: column \"nope\" does not exist (42703)\n    3 |   nope from a;\n  "
        "    |   ^~~~\n"
        "      = 0001_m rolled back, nothing of it remains\n      = 0002_m not tried; 1 of 3 applied\n"
        "      = fix the data or the migration, then db_migrate again\n");
  CHECK(one(on, "select to_regclass('b')::text") == "NULL");
  CHECK(migrate::read_ledger(on).size() == 1);
}

TEST_CASE("a failure without a position is told at its statement") {
  auto database = new_database();
  auto on = database.connect();
  const auto files = history_of({"create table a (x int);\ninsert into a values (null);\n\nalter table a "
                                 "alter column x set not null;\n"});
  CHECK(failure(on, files, text::exit_code::failed)
            .starts_with("migrations/0000_m.sql:4:1: error: column \"x\" of relation \"a\" contains null "
                         "values (23502)\n"));
}

TEST_CASE("a deferred constraint that fails at commit is told") {
  auto database = new_database();
  auto on = database.connect();
  const auto files = history_of({"create table a (x int primary key, y int references a deferrable initially "
                                 "deferred);\ninsert into a values (1, 2);"});
  CHECK(failure(on, files, text::exit_code::failed).find("23503") != std::string::npos);
  CHECK(one(on, "select to_regclass('a')::text") == "NULL");
}

TEST_CASE("sections: outside of a transaction, and in several") {
  auto database = new_database();
  auto on = database.connect();
  const auto files =
      history_of({"create table a (x int);\ncreate index concurrently i on a (x);\ncreate table b ();\n",
                  "create type e as enum ('a');\n-- dbworkflow: transaction\nalter type e add value 'b';\n"
                  "-- dbworkflow: transaction\ncreate table c (x e default 'b');\n"});
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 2);
  CHECK(one(on, "select indisvalid::text from pg_index where indexrelid = 'i'::regclass") == "true");
  CHECK(migrate::read_ledger(on).at(1).statements_done == 3);
}

TEST_CASE("what fails outside of a transaction goes on there the next time") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("create table a (x int); insert into a values (1), (1)");
  const auto files = history_of({"-- dbworkflow: no-transaction\ncreate table b (x int);\ncreate unique "
                                 "index concurrently u on a (x);\ncreate table c ();\n"});
  const auto told = failure(on, files, text::exit_code::failed);
  CHECK(told.find("1 of 3 statements are done and stand; the next run goes on with this one") !=
        std::string::npos);
  CHECK(one(on, "select indisvalid::text from pg_index where indexrelid = 'u'::regclass") == "false");
  CHECK(migrate::read_ledger(on).at(0).state == "running");
  on.execute("delete from a");
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 1);
  CHECK(one(on, "select indisvalid::text from pg_index where indexrelid = 'u'::regclass") == "true");
  CHECK(one(on, "select to_regclass('c')::text") == "c");
}

TEST_CASE("timeouts of a section hold for it") {
  auto database = new_database();
  auto on = database.connect();
  const auto files = history_of({"-- dbworkflow: statement-timeout 50ms\nselect pg_sleep(5);"});
  CHECK(failure(on, files, text::exit_code::failed).find("57014") != std::string::npos);
  CHECK(one(on, "show statement_timeout") == "0");
}

TEST_CASE("what one file SETs is not there for the next") {
  auto database = new_database();
  auto on = database.connect();
  const auto files =
      history_of({"create schema s; set search_path = s; create table a ();", "create table b ();"});
  migrate::migrate(on, files, {}, {});
  CHECK(one(on, "select to_regclass('public.b')::text") == "b");
}

TEST_CASE("a role that one file takes on is given back, also for the ledger") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("do $$ begin create role dbworkflow_test_maker; exception when duplicate_object then null; end "
             "$$; create schema m; grant all on schema m to dbworkflow_test_maker");
  const auto files = history_of({"set role dbworkflow_test_maker; create table m.a ();",
                                 "set session authorization dbworkflow_test_maker; create table m.b ();",
                                 "select set_config('search_path', 'm', false);", "create table c ();"});
  CHECK(migrate::migrate(on, files, {}, {}).applied_now == 4);
  CHECK(one(on, "select relowner::regrole::text from pg_class where oid = 'm.b'::regclass") ==
        "dbworkflow_test_maker");
  CHECK(one(on, "select to_regclass('public.c')::text") == "c");
  on.execute("drop owned by dbworkflow_test_maker");
}

TEST_CASE("a ledger that cannot be written is told as such") {
  auto database = new_database();
  auto on = database.connect();
  migrate::prepare_ledger(on);
  on.execute(
      "create function refuse() returns trigger language plpgsql as $$ begin raise 'ledger is full'; end "
      "$$; create trigger refuse before insert on dbworkflow.migration for each row execute function "
      "refuse()");
  try {
    migrate::migrate(on, history_of({"create table a ();"}), {}, {});
    CHECK(false);
  } catch (const postgres::server_error& told) {
    CHECK(told.message == "ledger is full");
  }
  CHECK(one(on, "select to_regclass('a')::text") == "NULL");
}

TEST_CASE("a database and a history that disagree are refused") {
  auto database = new_database();
  auto on = database.connect();
  migrate::migrate(on, history_of({"create table a ()", "create table b ()"}), {}, {});
  CHECK(failure(on, history_of({"create table a ()", "create table other ()"}), text::exit_code::difference)
            .find("was edited after") != std::string::npos);
  CHECK(failure(on, history_of({"create table a ()"}), text::exit_code::difference)
            .find("is not in this history") != std::string::npos);
}

TEST_CASE("who may not create is told") {
  auto database = new_database();
  auto on = database.connect();
  on.execute("do $$ begin create role dbworkflow_test_reader login; exception when duplicate_object then "
             "null; end $$");
  auto reader = postgres::connection(database.url() + "&user=dbworkflow_test_reader");
  CHECK_THROWS_AS(migrate::migrate(reader, history_of({"create table a ()"}), {}, {}),
                  postgres::server_error);
}

TEST_CASE("replay makes the same and finds the statement that fails") {
  auto database = new_database();
  auto on = database.connect();
  migrate::replay(
      on, history_of({"create table a (x int);", "create table b (); create index concurrently i on a (x);"}),
      2);
  CHECK(one(on, "select to_regclass('i')::text") == "i");
  CHECK(one(on, "select to_regnamespace('dbworkflow')::text") == "NULL");
  CHECK_THROWS_WITH_AS(migrate::replay(on, history_of({"create table c ();\ncreate table d (x nope);"}), 1),
                       "migrations/0000_m.sql:2:19: error: type \"nope\" does not exist (42704)\n"
                       "    2 | create table d (x nope);\n      |                   ^~~~\n",
                       text::error);
  CHECK(one(on, "select to_regclass('c')::text") == "NULL");
}

TEST_CASE("what does not get its lock in time lets others go first and tries again") {
  auto database = new_database();
  auto on = database.connect();
  auto user = database.connect();
  on.execute("create table a (x int)");
  for (const char* section : {"transaction", "no-transaction"}) {
    user.execute("begin; lock table a in access share mode");
    std::vector<std::string> waited;
    migrate::listener told;
    told.waiting = [&](const std::string& text) {
      waited.push_back(text);
      user.execute("rollback");
    };
    const auto files = history_of({std::string("-- dbworkflow: ") + section +
                                   "\n-- dbworkflow: lock-timeout 50ms\nalter table a add column c_" +
                                   std::string(section, 2) + " int;"});
    on.execute("drop schema if exists dbworkflow cascade");
    CHECK(migrate::migrate(on, files, {}, told).applied_now == 1);
    REQUIRE(waited.size() == 1);
    CHECK(waited[0].find("a lock was not had in time, others go first; again in 0.") == 0);
  }
}

TEST_CASE("a lock that is not had in the end is told with who may hold it") {
  auto database = new_database();
  auto on = database.connect();
  auto user = database.connect();
  on.execute("create table a (x int)");
  user.execute("begin; lock table a in access share mode");
  migrate::options hasty;
  hasty.lock_wait = std::chrono::milliseconds(1);
  const auto told =
      failure(on, history_of({"-- dbworkflow: lock-timeout 20ms\nalter table a add column b int;"}),
              text::exit_code::refused, hasty);
  CHECK(told.find("migrations/0000_m.sql:2:1: error: canceling statement due to lock timeout (55P03)") == 0);
  CHECK(told.find("in a transaction for 0 s: ") != std::string::npos);
  CHECK(told.find("0000_m rolled back, nothing of it remains") != std::string::npos);
  user.execute("rollback");
  CHECK(migrate::migrate(on, history_of({"alter table a add column b int;"}), {}, {}).applied_now == 1);
}
