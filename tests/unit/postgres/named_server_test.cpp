#include "fixture.hpp"
#include "postgres/scratch.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <string>
#include <unistd.h>

using namespace dbworkflow;
using namespace dbworkflow::postgres;
using namespace fixture;

TEST_CASE("another server can be named, and is left as it was") {
  auto server = scratch_server::acquire(owner("named"));
  auto host = server.create();
  auto on = host.connect();
  const auto before = one(on, "select count(*) from pg_database");
  {
    const variable named("DBWORKFLOW_DEV_URL", host.url());
    auto other = scratch_server::acquire(owner("elsewhere"));
    auto made =
        other.create_from("x", [](connection& filling) { filling.execute("create table t (a int)"); });
    auto there = made.connect();
    CHECK(one(there, "select count(*) from t") == "0");
  }
  CHECK(one(on, "select count(*) from pg_database") == before);
}

TEST_CASE("a server of others is swept of what killed processes left, and of nothing else") {
  auto server = scratch_server::acquire(owner("named"));
  auto host = server.create();
  auto on = host.connect();
  on.execute("create role somebody login createdb");
  const variable named("DBWORKFLOW_DEV_URL", host.url() + "&user=somebody");
  on.execute(
      "create database dbworkflow_scratch_0123456789abcdef_1"); // looks like ours, and says nothing of us
  const auto before = scratch_count(on);
  auto living = scratch_server::acquire(owner("elsewhere"));
  auto kept = living.create();
  CHECK(ends_killed(in_child([] {
    auto dying = scratch_server::acquire(owner("elsewhere"));
    auto made = dying.create();
    auto copy =
        dying.create_from("k", [](connection& filling) { filling.execute("create table t (a int)"); });
    return ::kill(::getpid(), SIGKILL) == 0;
  })));
  CHECK(scratch_count(on) > before + 1);
  CHECK(becomes([&] {
    const auto sweeping = scratch_server::acquire(owner("elsewhere"));
    return scratch_count(on) == before + 1;
  }));
  auto there = kept.connect();
  CHECK(one(there, "show server_encoding") == "UTF8");
  on.execute("drop database dbworkflow_scratch_0123456789abcdef_1");
}

TEST_CASE("no server programs are needed where another server is named") {
  auto server = scratch_server::acquire(owner("named"));
  auto host = server.create();
  const variable named("DBWORKFLOW_DEV_URL", host.url());
  const variable nowhere("DBWORKFLOW_PG_BIN", "/nonexistent");
  CHECK(scratch_server::available());
  auto other = scratch_server::acquire(owner("elsewhere"));
  auto made = other.create();
  auto on = made.connect();
  CHECK(one(on, "select datcollate like 'C%' from pg_database where datname = current_database()") == "t");
}

TEST_CASE("a named server that is not there is told as such") {
  const variable named("DBWORKFLOW_DEV_URL", "postgresql://u:secret@127.0.0.1:1/d");
  CHECK_THROWS_AS(scratch_server::acquire(owner("elsewhere")), connection_error);
}
