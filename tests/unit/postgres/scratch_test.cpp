#include "fixture.hpp"
#include "postgres/scratch.hpp"
#include "postgres/server.hpp"
#include "text/diagnostic.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>

using namespace dbworkflow;
using namespace dbworkflow::postgres;
using namespace fixture;

TEST_CASE("an owner's path may be long and hold spaces and unicode") {
  auto server = scratch_server::acquire(owner("mit Leerzeichen und ü " + std::string(120, 'x')));
  auto made = server.create();
  auto on = made.connect();
  CHECK(one(on, "select current_setting('listen_addresses')") == "");
  CHECK(server.version() == on.server_version());
}

TEST_CASE("scratch databases are empty, apart, and gone with their value") {
  auto server = scratch_server::acquire(owner("a"));
  auto first = server.create();
  auto on = first.connect();
  on.execute("create table t (a int)");
  std::string url;
  {
    auto second = server.create();
    url = second.url();
    auto there = second.connect();
    CHECK(one(there, "select to_regclass('t')::text") == "NULL");
    CHECK(scratch_count(on) == 2);
  }
  CHECK(scratch_count(on) == 1);
  CHECK_THROWS_AS(connection{url}, connection_error);
}

TEST_CASE("a scratch database goes even while somebody is connected to it") {
  auto server = scratch_server::acquire(owner("a"));
  auto made = std::make_unique<scratch_database>(server.create());
  auto on = made->connect();
  made.reset();
  CHECK_THROWS_AS(on.execute("select 1"), connection_error);
}

TEST_CASE("a template is filled once and copied often") {
  auto server = scratch_server::acquire(owner("templates"));
  int filled = 0;
  const auto fill = [&](connection& on) {
    ++filled;
    on.execute("create table t as select 7 as a");
  };
  const auto key = "k" + std::to_string(::getpid());
  auto first = server.create_from(key, fill);
  auto second = server.create_from(key, fill);
  CHECK(filled == 1);
  auto on = second.connect();
  CHECK(one(on, "select a from t") == "7");
  on.execute("drop table t");
  auto again = first.connect();
  CHECK(one(again, "select a from t") == "7");
}

TEST_CASE("a template whose filling fails is not kept") {
  auto server = scratch_server::acquire(owner("templates"));
  const auto key = "failing" + std::to_string(::getpid());
  CHECK_THROWS_AS(server.create_from(key, [](connection& on) { on.execute("select nope"); }), server_error);
  auto good = server.create_from(key, [](connection& on) { on.execute("create table t (a int)"); });
  auto on = good.connect();
  CHECK(one(on, "select count(*) from t") == "0");
}

TEST_CASE("two threads share a template") {
  auto server = scratch_server::acquire(owner("templates"));
  std::atomic<int> filled = 0;
  const auto key = "threads" + std::to_string(::getpid());
  const auto body = [&] {
    auto made = server.create_from(key, [&](connection& on) {
      ++filled;
      on.execute("create table t as select 1 as a from pg_sleep(0.05)");
    });
    auto on = made.connect();
    if (one(on, "select count(*) from t") != "1") filled = 100;
  };
  std::thread other(body);
  body();
  other.join();
  CHECK(filled == 1);
}

TEST_CASE("old templates make room for new ones") {
  auto server = scratch_server::acquire(owner("many templates"));
  const auto key = [](int i) { return "many" + std::to_string(::getpid()) + "-" + std::to_string(i); };
  constexpr int many = 18;
  for (int i = 0; i < many; ++i) server.create_from(key(i), [](connection& on) { on.execute("select 1"); });
  auto made = server.create();
  auto on = made.connect();
  CHECK(one(on, "select count(*) from pg_database where datname like 'dbworkflow\\_template\\_%'") == "16");
  bool again = false;
  server.create_from(key(0), [&](connection&) { again = true; });
  CHECK(again);
}

TEST_CASE("without server programs, what was looked for is told") {
  const variable nowhere("DBWORKFLOW_PG_BIN", "/nonexistent");
  CHECK_FALSE(find_installation());
  CHECK_FALSE(scratch_server::available());
  CHECK_THROWS_AS(scratch_server::acquire(owner("none")), text::error);
}

TEST_CASE("a home that is missing or cannot be written to is no obstacle") {
  const variable no_cache("XDG_CACHE_HOME", "");
  for (const char* home : {"", "/proc", "/nonexistent", "relative"}) {
    CAPTURE(home);
    const variable set("HOME", home);
    auto server = scratch_server::acquire(owner("homeless " + std::string(home).substr(0, 2)));
    CHECK(server.version() >= 130000);
  }
}

TEST_CASE("the cluster that is kept is made once, by one of many, and again where it lost files") {
  const auto cache = std::filesystem::current_path() / ("cache ü " + std::to_string(::getpid()));
  const variable kept("XDG_CACHE_HOME", cache.string());
  const auto body = [](const char* name) {
    return [name] { return scratch_server::acquire(owner(name)).version() >= 130000; };
  };
  const int first = in_child(body("kept 1"));
  const int second = in_child(body("kept 2"));
  CHECK(ends_well(first));
  CHECK(ends_well(second));
  if (!std::filesystem::exists(cache / "dbworkflow")) return; // an account cannot reach it: it is elsewhere
  int clusters = 0;
  for (const auto& found : std::filesystem::directory_iterator(cache / "dbworkflow")) {
    if (!found.is_directory()) continue;
    ++clusters;
    std::filesystem::remove(found.path() / "global" / "pg_control");
  }
  if (clusters == 0) return;
  CHECK(clusters == 1);
  CHECK(ends_well(in_child(body("kept 3"))));
  std::filesystem::remove_all(cache);
}

TEST_CASE("variables that mean other servers do not touch ours") {
  const variable port("PGPORT", "1");
  const variable host("PGHOST", "nowhere.invalid");
  const variable address("PGHOSTADDR", "127.0.0.1");
  const variable name("PGDATABASE", "nothing");
  const variable user("PGUSER", "nobody");
  const variable options("PGOPTIONS", "-c search_path=elsewhere");
  const variable tls("PGSSLMODE", "verify-full");
  const variable gss("PGGSSENCMODE", "require");
  const variable binding("PGCHANNELBINDING", "require");
  const variable peer("PGREQUIREPEER", "nobody-at-all");
  const variable kind("PGTARGETSESSIONATTRS", "read-only");
  const variable zone("PGTZ", "Asia/Tokyo");
  const variable dates("PGDATESTYLE", "German");
  const variable encoding("PGCLIENTENCODING", "LATIN1");
  auto server = scratch_server::acquire(owner("variables " + std::to_string(::getpid())));
  auto made = server.create_from("k", [](connection& on) {
    on.execute("create table t as select '2026-03-02 00:00+00'::timestamptz::text as a, 'ü'::text as b");
  });
  auto on = made.connect();
  CHECK(one(on, "select a || b from t") == "2026-03-02 00:00:00+00ü");
  CHECK(one(on, "show search_path") == "\"$user\", public");
}

TEST_CASE("one transaction has room for the locks of 5,000 new tables") {
  auto made = scratch_server::acquire(owner("a")).create();
  auto on = made.connect();
  CHECK(one(on, "select count(pg_advisory_xact_lock(i)) from generate_series(1, 60000) i") == "60000");
}
