#include "postgres/scratch.hpp"
#include "postgres/server.hpp"
#include "text/diagnostic.hpp"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dbworkflow;
using namespace dbworkflow::postgres;

namespace {

std::filesystem::path owner(const std::string& name) {
  return std::filesystem::current_path() / "owners" / name;
}

std::string one(connection& on, const std::string& sql) {
  return on.execute(sql).rows.at(0).at(0).value_or("NULL");
}

/// Sets a variable for as long as it lives.
class variable {
public:
  variable(std::string name, const std::string& value)
      : m_name(std::move(name)) {
    if (const char* before = std::getenv(m_name.c_str())) m_before = before;
    ::setenv(m_name.c_str(), value.c_str(), 1);
  }
  ~variable() {
    if (m_before) {
      ::setenv(m_name.c_str(), m_before->c_str(), 1);
    } else {
      ::unsetenv(m_name.c_str());
    }
  }
  variable(const variable&) = delete;
  variable& operator=(const variable&) = delete;

private:
  std::string m_name;
  std::optional<std::string> m_before;
};

std::size_t scratch_count(connection& on) {
  return on.execute("select 1 from pg_database where datname like 'dbworkflow\\_scratch%'").rows.size();
}

/// Runs `body` in a child process and gives its process id.
int in_child(const std::function<void()>& body) {
  const int pid = ::fork();
  if (pid == 0) {
    body();
    ::_exit(0);
  }
  return pid;
}

bool ends_well(int pid) {
  int status = 0;
  return ::waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

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

TEST_CASE("two processes share a server and a template") {
  const auto key = "shared" + std::to_string(::getpid());
  const auto body = [&] {
    auto server = scratch_server::acquire(owner("shared"));
    auto made = server.create_from(key, [](connection& on) {
      on.execute("create table t as select txid_current() as a");
      on.execute("select pg_sleep(0.1)");
    });
    auto on = made.connect();
    if (one(on, "select count(*) from t") != "1") ::_exit(9);
  };
  const int first = in_child(body);
  const int second = in_child(body);
  CHECK(ends_well(first));
  CHECK(ends_well(second));
}

TEST_CASE("what a killed process leaves is swept by the next") {
  const int child = in_child([] {
    auto server = scratch_server::acquire(owner("killed"));
    auto made = server.create();
    ::kill(::getpid(), SIGKILL);
  });
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFSIGNALED(status));
  auto server = scratch_server::acquire(owner("killed"));
  auto made = server.create();
  auto on = made.connect();
  CHECK(scratch_count(on) == 1);
}

TEST_CASE("a server that was killed is made anew") {
  {
    auto server = scratch_server::acquire(owner("crash"));
    auto made = server.create();
    auto on = made.connect();
    const auto file =
        one(on, "select setting || '/postmaster.pid' from pg_settings where name = 'data_directory'");
    const int pid = std::stoi(one(on, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
    REQUIRE(pid > 1);
    ::kill(pid, SIGKILL);
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    static_cast<void>(file);
  }
  auto server = scratch_server::acquire(owner("crash"));
  auto made = server.create();
  auto on = made.connect();
  CHECK(one(on, "select 1") == "1");
}

TEST_CASE("the server ends by itself when nobody uses it") {
  const variable linger("DBWORKFLOW_SCRATCH_LINGER", "0");
  std::string url;
  {
    auto server = scratch_server::acquire(owner("linger " + std::to_string(::getpid())));
    auto made = server.create();
    url = made.url();
    const auto on = made.connect();
  }
  bool gone = false;
  for (int i = 0; i < 100 && !gone; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    try {
      const connection on(with_database(url, "postgres"));
    } catch (const connection_error&) {
      gone = true;
    }
  }
  CHECK(gone);
}

TEST_CASE("without server programs, what was looked for is told") {
  const variable nowhere("DBWORKFLOW_PG_BIN", "/nonexistent");
  CHECK_FALSE(find_installation());
  CHECK_FALSE(scratch_server::available());
  CHECK_THROWS_AS(scratch_server::acquire(owner("none")), text::error);
}

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

TEST_CASE("the managed local server keeps its data over a stop") {
  const auto folder = std::filesystem::current_path() / ("local ü " + std::to_string(::getpid()));
  local_server server(folder);
  CHECK_FALSE(server.running());
  CHECK(server.start());
  CHECK_FALSE(server.start());
  server.ensure_database("shop ü");
  server.ensure_database("shop ü");
  {
    connection on(server.url("shop ü"));
    on.execute("create table t as select 5 as a");
    CHECK(one(on, "select current_setting('fsync')") == "on");
  }
  CHECK(server.stop());
  CHECK_FALSE(server.stop());
  CHECK(server.start());
  {
    connection on(server.url("shop ü"));
    CHECK(one(on, "select a from t") == "5");
  }
  server.stop();
  std::filesystem::remove_all(folder);
}
