#include "fixture.hpp"
#include "postgres/cluster.hpp"
#include "postgres/folders.hpp"
#include "postgres/scratch.hpp"
#include "text/file.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <poll.h>
#include <string>
#include <unistd.h>

using namespace dbworkflow;
using namespace dbworkflow::postgres;
using namespace fixture;

TEST_CASE("two processes that begin at once share a server and a template") {
  const auto name = "shared " + std::to_string(::getpid());
  const auto body = [&] {
    auto server = scratch_server::acquire(owner(name));
    auto made = server.create_from("k", [](connection& on) {
      on.execute("create table t as select pg_read_file('postmaster.pid') as server from pg_sleep(0.1)");
    });
    auto on = made.connect();
    return one(on, "select count(*) filter (where server = pg_read_file('postmaster.pid')) from t") == "1";
  };
  const int first = in_child(body);
  const int second = in_child(body);
  const int third = in_child(body);
  CHECK(ends_well(first));
  CHECK(ends_well(second));
  CHECK(ends_well(third));
}

TEST_CASE("who starts a server does not keep others waiting for its output") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const int child = in_child([&] {
    ::dup2(ends[1], STDOUT_FILENO);
    return scratch_server::acquire(owner("output " + std::to_string(::getpid()))).version() > 0;
  });
  ::close(ends[1]);
  CHECK(ends_well(child));
  pollfd end{ends[0], POLLIN, 0};
  REQUIRE(::poll(&end, 1, 1000) == 1); // the server lives on, and has the other end not
  CHECK((end.revents & POLLHUP) != 0);
  ::close(ends[0]);
}

TEST_CASE("what a killed process leaves is swept by the next, what a living one has is not") {
  auto living = scratch_server::acquire(owner("killed"));
  auto kept = living.create();
  CHECK(ends_killed(in_child([] {
    auto server = scratch_server::acquire(owner("killed"));
    auto made = server.create();
    auto other = server.create();
    return ::kill(::getpid(), SIGKILL) == 0;
  })));
  auto on = kept.connect();
  CHECK(becomes([&] {
    const auto sweeping = scratch_server::acquire(owner("killed"));
    return scratch_count(on) == 1;
  }));
}

TEST_CASE("a template whose filler was killed is filled by the next") {
  const auto key = "killed" + std::to_string(::getpid());
  CHECK(ends_killed(in_child([&] {
    auto server = scratch_server::acquire(owner("killed"));
    server.create_from(key, [](connection& on) {
      on.execute("create table half (a int)");
      ::kill(::getpid(), SIGKILL);
    });
    return true;
  })));
  auto server = scratch_server::acquire(owner("killed"));
  auto made = server.create_from(key, [](connection& on) { on.execute("create table whole (a int)"); });
  auto on = made.connect();
  CHECK(one(on, "select string_agg(relname, ',') from pg_class where relkind = 'r' and relname in "
                "('half', 'whole')") == "whole");
}

TEST_CASE("the server ends by itself when its last user was killed") {
  const variable linger("DBWORKFLOW_SCRATCH_LINGER", "0");
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  CHECK(ends_killed(in_child([&] {
    auto server = scratch_server::acquire(owner("linger " + std::to_string(::getpid())));
    auto made = server.create();
    auto on = made.connect();
    const int pid = postmaster(on);
    return ::write(ends[1], &pid, sizeof pid) == sizeof pid && ::kill(::getpid(), SIGKILL) == 0;
  })));
  int pid = 0;
  REQUIRE(::read(ends[0], &pid, sizeof pid) == sizeof pid);
  CHECK(becomes([&] { return !is_alive(pid); }));
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("a server that ends takes all its files along") {
  const variable linger("DBWORKFLOW_SCRATCH_LINGER", "0");
  std::string data;
  std::string sockets;
  {
    auto server = scratch_server::acquire(owner("files " + std::to_string(::getpid())));
    auto made = server.create();
    auto on = made.connect();
    data = one(on, "show data_directory");
    sockets = one(on, "show unix_socket_directories");
    CHECK(std::filesystem::exists(data));
  }
  CHECK(becomes([&] {
    return !std::filesystem::exists(data) && !std::filesystem::exists(sockets) &&
           !std::filesystem::exists(sockets + ".lock") && !std::filesystem::exists(sockets + ".lease");
  }));
}

TEST_CASE("a server that was killed is made anew, its own remains are cleared") {
  const auto name = "crash " + std::to_string(::getpid());
  {
    auto server = scratch_server::acquire(owner(name));
    auto made = server.create();
    auto on = made.connect();
    const int pid = postmaster(on);
    REQUIRE(pid > 1);
    ::kill(pid, SIGKILL);
    // At once, while its processes are still ending and its supervisor may not know.
    auto next = scratch_server::acquire(owner(name));
    auto again = next.create();
    auto there = again.connect();
    CHECK(postmaster(there) != pid);
    CHECK_THROWS_AS(on.execute("select 1"), connection_error);
  }
  auto server = scratch_server::acquire(owner(name));
  auto made = server.create();
  auto on = made.connect();
  CHECK(one(on, "select 1") == "1");
}

TEST_CASE("a server that was killed and is not wanted again leaves nothing") {
  std::string data;
  {
    auto server = scratch_server::acquire(owner("crash alone " + std::to_string(::getpid())));
    auto made = server.create();
    auto on = made.connect();
    data = one(on, "show data_directory");
    ::kill(postmaster(on), SIGKILL);
  }
  CHECK(becomes([&] { return !std::filesystem::exists(data); }));
}

TEST_CASE("a server whose supervisor was killed gets another, its users notice nothing") {
  const variable linger("DBWORKFLOW_SCRATCH_LINGER", "0");
  int pid = 0;
  {
    auto server = scratch_server::acquire(owner("orphan " + std::to_string(::getpid())));
    auto made = server.create();
    auto on = made.connect();
    pid = postmaster(on);
    const int supervisor = parent_of(pid);
    REQUIRE(supervisor > 1);
    ::kill(supervisor, SIGKILL);
    REQUIRE(becomes([&] { return parent_of(pid) != supervisor; }));
    const auto next = scratch_server::acquire(owner("orphan " + std::to_string(::getpid())));
    CHECK(postmaster(on) == pid);
  }
  CHECK(becomes([&] { return !is_alive(pid); }));
}

TEST_CASE("what lies in memory for the locks of another container is left alone") {
  const auto memory = memory_folder();
  if (!memory) return; // too little of it here: nothing lies there
  const auto others = memory->parent_path() / ("other-" + std::to_string(::getpid()));
  const auto theirs = others / "0123456789abcdef";
  std::filesystem::create_directories(theirs);
  text::write_file(theirs / "made_by_dbworkflow", "somebody\n");
  const auto left = *memory / "0123456789abcdef";
  std::filesystem::create_directories(left);
  text::write_file(left / "made_by_dbworkflow", "a process that is no more\n");
  const auto server = scratch_server::acquire(owner("sweeper " + std::to_string(::getpid())));
  CHECK(std::filesystem::exists(theirs));
  CHECK_FALSE(std::filesystem::exists(left));
  std::filesystem::remove_all(others);
}

TEST_CASE("a server without supervisor and users is ended by the start of any other") {
  int pid = 0;
  std::string data;
  {
    auto server = scratch_server::acquire(owner("forgotten " + std::to_string(::getpid())));
    auto made = server.create();
    auto on = made.connect();
    pid = postmaster(on);
    data = one(on, "show data_directory");
    ::kill(parent_of(pid), SIGKILL);
  }
  CHECK(becomes([&] {
    static int count = 0;
    scratch_server::acquire(owner("sweeping " + std::to_string(::getpid()) + " " + std::to_string(++count)));
    return !is_alive(pid) && !std::filesystem::exists(data);
  }));
}
