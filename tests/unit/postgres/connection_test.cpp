#include "postgres/connection.hpp"
#include "postgres/scratch.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

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
  CHECK(marked("select 'grün', nope", 4) == "nope");
  CHECK(marked("select " + std::string(200, '1') + " + nope, " + std::string(200, '2'), 4) == "nope");
  CHECK(marked("select 1, '" + std::string(30, 'x') + "' as aaaaaaaaaaaaaa, nope, '" + std::string(300, 'y') +
                   "'",
               4) == "nope");
  CHECK(marked("create table t (a nosuchtype)", 10) == "nosuchtype");
  CHECK(marked("select 1 from from x", 4) == "from");
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
  other.query("select pg_terminate_backend($1)", {std::to_string(on.backend_pid())});
  CHECK_THROWS_AS(on.execute("select 1"), std::runtime_error);
  CHECK_THROWS_AS(on.execute("select 1"), std::runtime_error);
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
  CHECK(step(with_database(database().url(), "not_there")) == "database");
  CHECK(step("postgresql://u:secret@127.0.0.1:1/d") == "port");
  CHECK(step("postgresql://u:secret@no-such-host.invalid/d") == "host name");
  CHECK(step("postgresql://u:secret@h:port/d") == "url");
  CHECK(step("host=/nowhere password=secret") == "port");
}
