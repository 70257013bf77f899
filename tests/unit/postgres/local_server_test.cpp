#include "fixture.hpp"
#include "postgres/cluster.hpp"
#include "postgres/server.hpp"
#include "text/diagnostic.hpp"

#include <algorithm>
#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace dbworkflow;
using namespace dbworkflow::postgres;
using namespace fixture;

namespace {

/// A folder with a server that is stopped and removed in the end.
class local_folder {
public:
  explicit local_folder(const std::string& name)
      : m_path(std::filesystem::current_path() / (name + " " + std::to_string(::getpid()))) {}
  ~local_folder() {
    local_server(m_path).stop();
    std::filesystem::remove_all(m_path);
  }
  local_folder(const local_folder&) = delete;
  local_folder& operator=(const local_folder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
};

} // namespace

TEST_CASE("the managed local server keeps its data over a stop") {
  const local_folder folder("local ü");
  local_server server(folder.path());
  CHECK_FALSE(server.running());
  CHECK_FALSE(server.stop());
  CHECK(server.start());
  CHECK_FALSE(server.start());
  server.ensure_database("shop ü \"'");
  server.ensure_database("shop ü \"'");
  {
    connection on(server.url("shop ü \"'"));
    on.execute("create table t as select 5 as a");
    CHECK(one(on, "show fsync") == "on");
    CHECK(one(on, "show listen_addresses").empty());
    CHECK(one(on, "show server_encoding") == "UTF8");
  }
  CHECK(server.stop());
  CHECK_FALSE(server.stop());
  CHECK(server.start());
  connection on(server.url("shop ü \"'"));
  CHECK(one(on, "select a from t") == "5");
}

TEST_CASE("the managed local server comes back after a crash") {
  const local_folder folder("local crash");
  local_server server(folder.path());
  server.start();
  server.ensure_database("d");
  {
    connection on(server.url("d"));
    on.execute("create table t as select 5 as a");
    ::kill(postmaster(on), SIGKILL);
  }
  REQUIRE(becomes([&] { return !server.running(); }));
  CHECK(server.start());
  connection on(server.url("d"));
  CHECK(one(on, "select a from t") == "5");
}

TEST_CASE("what a reboot leaves does not stop the managed local server") {
  const local_folder folder("local reboot");
  local_server server(folder.path());
  server.start();
  const auto sockets = [&] {
    connection on(server.url("postgres"));
    return std::filesystem::path(one(on, "show unix_socket_directories"));
  }();
  const auto data = std::filesystem::path([&] {
    connection on(server.url("postgres"));
    return one(on, "show data_directory");
  }());
  server.stop();
  // The numbers in the files belong to another process by now: ours.
  std::ofstream(data / "postmaster.pid") << ::getpid() << "\n"
                                         << data.string() << "\n1\n5432\n/x\n\n  1 2\nready\n";
  std::filesystem::create_directories(sockets);
  std::ofstream(sockets / ".s.PGSQL.5432.lock") << ::getpid() << "\n" << data.string() << "\n1\n5432\n/x\n";
  CHECK_FALSE(server.running());
  CHECK(server.start());
  const connection on(server.url("postgres"));
}

TEST_CASE("many that start the managed local server at once start one") {
  const local_folder folder("local at once");
  constexpr int many = 4;
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  std::vector<int> children;
  for (int i = 0; i < many; ++i) {
    children.push_back(in_child([&] {
      local_server server(folder.path());
      const char started = server.start() ? '1' : '0';
      server.ensure_database("d");
      const connection on(server.url("d"));
      return ::write(ends[1], &started, 1) == 1;
    }));
  }
  for (const int child : children) CHECK(ends_well(child));
  std::string told(many, ' ');
  REQUIRE(::read(ends[0], told.data(), many) == many);
  CHECK(std::count(told.begin(), told.end(), '1') == 1);
  ::close(ends[0]);
  ::close(ends[1]);
}

TEST_CASE("a build tree that is removed and made again gets a server of its own") {
  const local_folder folder("local removed");
  local_server server(folder.path());
  server.start();
  int before = 0;
  {
    connection on(server.url("postgres"));
    before = postmaster(on);
  }
  std::filesystem::remove_all(folder.path());
  CHECK(server.start());
  CHECK_FALSE(is_alive(before));
  connection on(server.url("postgres"));
  CHECK(postmaster(on) != before);
}

TEST_CASE("data of another major version is told, not touched") {
  const local_folder folder("local version");
  std::filesystem::create_directories(folder.path() / "data");
  std::ofstream(folder.path() / "data" / "PG_VERSION") << "9\n";
  local_server server(folder.path());
  CHECK_THROWS_AS(server.start(), text::error);
  CHECK(std::filesystem::exists(folder.path() / "data" / "PG_VERSION"));
}

TEST_CASE("data that is none is told, not touched") {
  const local_folder folder("local other");
  std::filesystem::create_directories(folder.path() / "data");
  std::ofstream(folder.path() / "data" / "letters") << "dear\n";
  CHECK_THROWS_AS(local_server(folder.path()).start(), text::error);
  CHECK(std::filesystem::exists(folder.path() / "data" / "letters"));
}

TEST_CASE("a folder that only its owner can reach is good enough") {
  const local_folder folder("local closed");
  std::filesystem::create_directories(folder.path());
  ::chmod(folder.path().c_str(), 0700);
  const auto inner = folder.path() / "local";
  local_server server(inner);
  CHECK(server.start());
  std::filesystem::path data;
  {
    connection on(server.url("postgres"));
    data = one(on, "show data_directory");
  }
  CHECK(server.stop());
  CHECK(server.start());
  CHECK(server.stop());
  if (data.parent_path() != inner) std::filesystem::remove_all(data.parent_path());
}
