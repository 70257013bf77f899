#include "postgres/connection.hpp"
#include "postgres/scratch.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <thread>

using namespace dbworkflow::postgres;

namespace {

scratch_database& database() {
  static auto server = scratch_server::acquire(std::filesystem::current_path() / "connection test");
  static auto made = server.create();
  return made;
}

/// The text at the place that the server's error points at.
std::string marked(const std::string& sql, std::size_t length) {
  auto on = database().connect();
  try {
    on.execute(sql);
  } catch (const server_error& told) {
    return told.position ? sql.substr(*told.position, length) : "no position";
  }
  return "no error";
}

} // namespace

TEST_CASE("values, NULL and empty come back as they are") {
  auto on = database().connect();
  const auto got = on.query("select $1::text as a, $2::text as b, '' as c", {value("it's\n"), std::nullopt});
  REQUIRE(got.rows.size() == 1);
  CHECK(got.columns == std::vector<std::string>{"a", "b", "c"});
  CHECK(got.rows[0][0] == "it's\n");
  CHECK_FALSE(got.rows[0][1]);
  CHECK(got.rows[0][2] == "");
  CHECK(got.column("c") == 2);
  CHECK_THROWS_AS(static_cast<void>(got.column("d")), std::out_of_range);
}

TEST_CASE("several queries in one go give their results in order") {
  auto on = database().connect();
  const auto got = on.execute_all({"select 1", "select 2 where false", "select 3"});
  REQUIRE(got.size() == 3);
  CHECK(got[0].rows.at(0).at(0) == "1");
  CHECK(got[1].rows.empty());
  CHECK(got[2].rows.at(0).at(0) == "3");
  CHECK_THROWS_AS(on.execute_all({"select 1", "select nope", "select 3"}), server_error);
  CHECK(on.execute("select 4").rows.at(0).at(0) == "4");
}

TEST_CASE("the place of an error is exact") {
  CHECK(marked("select nope", 4) == "nope");
  CHECK(marked("select 1;\nselect\n\tnope", 4) == "nope");
  CHECK(marked("select 1;\r\nselect 2;\r\n\r\nselect nope", 4) == "nope");
  CHECK(marked("select 1 from from x", 4) == "from");
  CHECK(marked("create table t (a nosuchtype)", 10) == "nosuchtype");
  CHECK(marked("select 1;\n\n\nselect 2;select 3; select nope", 4) == "nope");
  CHECK(marked("select (1", 1).empty()); // at the end of the input
}

TEST_CASE("the place of an error in a long line is exact") {
  CHECK(marked("select " + std::string(200, '1') + " + nope, " + std::string(200, '2'), 4) == "nope");
  CHECK(marked("select 1, '" + std::string(30, 'x') + "' as aaaaaaaaaaaaaa, nope, '" + std::string(300, 'y') +
                   "'",
               4) == "nope");
  for (std::size_t before = 30; before < 70; ++before) {
    for (const std::size_t after : {0, 5, 6, 7, 50}) {
      CAPTURE(before);
      CAPTURE(after);
      const auto sql = "select '" + std::string(before, 'x') + "', nope, '" + std::string(after, 'y') + "'";
      CHECK(marked(sql, 4) == "nope");
    }
  }
  CHECK(marked("select '" + std::string(2000000, 'x') + "', nope", 4) == "nope");
}

TEST_CASE("the place of an error behind other scripts is exact") {
  CHECK(marked("select 'grün', nope", 4) == "nope");
  CHECK(marked("select '日本語テキスト', nope", 4) == "nope");
  CHECK(marked("select '🎉👩‍👩‍👧 e\u0301', nope, '" + std::string(100, 'y') + "'", 4) ==
        "nope");
  std::string wide;
  for (int i = 0; i < 60; ++i) wide += "表\t";
  CHECK(marked("select '" + wide + "' as ... , nope", 3) == "...");
  CHECK(marked("select '" + wide + "', nope, '" + wide + "'", 4) == "nope");
}

TEST_CASE("an error inside a function has no place in what was sent") {
  auto on = database().connect();
  on.execute("create function broken() returns int language plpgsql as $$ begin return nope; end $$");
  CHECK(marked("select broken()", 1) == "no position");
  CHECK(marked("do $$ begin execute 'select nope'; end $$", 1) == "no position");
  on.execute("drop function broken()");
}

TEST_CASE("all that the server says of an error comes back") {
  auto on = database().connect();
  try {
    on.execute(
        "do $$ begin raise exception 'a\nb' using errcode = '22012', detail = 'c', hint = 'd'; end $$");
    FAIL("no error");
  } catch (const server_error& told) {
    CHECK(told.message == "a\nb");
    CHECK(told.sqlstate == "22012");
    CHECK(told.detail == "c");
    CHECK(told.hint == "d");
    CHECK(told.context.value_or("").starts_with("PL/pgSQL function"));
  }
}

TEST_CASE("what would be sent in part, or waits for data, is refused") {
  auto on = database().connect();
  CHECK_THROWS_AS(on.execute(std::string("select 1\0; select 2", 19)), server_error);
  CHECK_THROWS_AS(on.query("select $1", {std::string("a\0b", 3)}), server_error);
  on.execute("create temporary table rows (a int)");
  CHECK_THROWS_AS(on.execute("copy rows from stdin"), server_error);
  CHECK_THROWS_AS(on.execute("copy rows to stdout"), server_error);
  CHECK(on.execute("select count(*) from rows").rows.at(0).at(0) == "0");
}

TEST_CASE("an empty text gives nothing") {
  auto on = database().connect();
  CHECK(on.execute("").rows.empty());
  CHECK(on.execute("-- nothing\n").rows.empty());
  CHECK(on.execute_all({}).empty());
}

TEST_CASE("transactions of the caller hold across calls") {
  auto on = database().connect();
  on.execute("begin");
  on.execute("create table gone (a int)");
  on.execute("rollback");
  CHECK_THROWS_AS(on.execute("select * from gone"), server_error);
}

TEST_CASE("notices are told to who listens") {
  auto on = database().connect();
  std::string told;
  on.on_notice([&](const std::string& message) { told = message; });
  on.execute("drop table if exists not_there");
  CHECK(told == "table \"not_there\" does not exist, skipping");
}

TEST_CASE("a lost connection is told, not made again") {
  auto on = database().connect();
  auto other = database().connect();
  on.execute("set dbworkflow.test = 'x'");
  other.query("select pg_terminate_backend($1)", {std::to_string(on.backend_pid())});
  const auto step = [&](const auto& use) {
    try {
      use();
    } catch (const connection_error& told) {
      return told.step;
    }
    return std::string("none");
  };
  CHECK(step([&] { on.execute("select 1"); }) == "lost");
  CHECK(step([&] { on.execute("select 1"); }) == "lost");
  CHECK(step([&] { on.query("select $1::int", {"1"}); }) == "lost");
  CHECK(step([&] { on.execute_all({"select 1", "select 2"}); }) == "lost");
}

TEST_CASE("what runs can be stopped from another thread") {
  auto on = database().connect();
  auto other = database().connect();
  std::thread stopper([&] {
    const auto pid = std::to_string(on.backend_pid());
    while (other.query("select 1 from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'", {pid})
               .rows.empty()) {
    }
    on.cancel();
  });
  try {
    on.execute("select pg_sleep(20)");
    FAIL("not stopped");
  } catch (const server_error& told) {
    CHECK(told.sqlstate == "57014");
  }
  stopper.join();
  CHECK(on.execute("select 1").rows.at(0).at(0) == "1");
}

TEST_CASE("why no connection was had is told, without the password") {
  const auto step = [](const std::string& url) {
    try {
      const connection on(url);
    } catch (const connection_error& told) {
      CHECK(std::string(told.what()).find("secret") == std::string::npos);
      CHECK_FALSE(told.hints.empty());
      return told.step;
    }
    return std::string("connected");
  };
  const auto named = database().url();
  CHECK(step(with_database(named, "not_there SSL timeout")) == "database");
  CHECK(step(named + "&user=not_there") == "user");
  CHECK(step("postgresql://u:secret@127.0.0.1:1/d") == "port");
  CHECK(step("postgresql://u:secret@no-such-host.invalid/d") == "host name");
  CHECK(step("postgresql://u:secret@h:port/d") == "url");
  CHECK(step("postgresql://u:my@secret@h/d") != "connected");
  CHECK(step("postgresql://u:my/secret@h/d") != "connected");
  CHECK(step("postgresql://u:my?secret@h/d") != "connected");
  CHECK(step("postgresql://u:my%secret@h/d") == "url");
  CHECK(step("host=/nowhere password=secret") == "port");
  CHECK(step("host=/nowhere password='secret") == "url");
  CHECK(step("nonsense") == "url");
}

TEST_CASE("what the server objects to is told as its step") {
  auto on = database().connect();
  on.execute("create role plain_one login");
  on.execute("create role nobody_logs_in");
  on.execute("revoke connect on database " + database().name() + " from public");
  const auto step = [](const std::string& url) {
    try {
      const connection tried(url);
    } catch (const connection_error& told) {
      return told.step;
    }
    return std::string("connected");
  };
  const auto url = database().url();
  CHECK(step(url + "&user=plain_one") == "permission");
  CHECK(step(url + "&user=nobody_logs_in") == "permission");
  on.execute("grant connect on database " + database().name() + " to public");
  CHECK(step(url + "&user=plain_one") == "connected");
  on.execute("drop role plain_one; drop role nobody_logs_in");
}
