#include "fixture.hpp"

#include "postgres/cluster.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

// libpqxx 6.4 leaks what it was told when a connection was lost; only programs built to look for leaks ask.
extern "C" const char* __lsan_default_suppressions(); // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libpqxx\n";
} // NOLINT(bugprone-reserved-identifier)

namespace fixture {

using dbworkflow::postgres::connection;

std::filesystem::path owner(const std::string& name) {
  return std::filesystem::current_path() / "owners" / name;
}

std::string one(connection& on, const std::string& sql) {
  return on.execute(sql).rows.at(0).at(0).value_or("NULL");
}

variable::variable(std::string name, const std::string& value)
    : m_name(std::move(name))
    , m_was_set(false) {
  if (const char* before = std::getenv(m_name.c_str())) {
    m_before = before;
    m_was_set = true;
  }
  if (value.empty()) {
    ::unsetenv(m_name.c_str());
  } else {
    ::setenv(m_name.c_str(), value.c_str(), 1);
  }
}

variable::~variable() {
  if (m_was_set) {
    ::setenv(m_name.c_str(), m_before.c_str(), 1);
  } else {
    ::unsetenv(m_name.c_str());
  }
}

int in_child(const std::function<bool()>& body) {
  const int pid = ::fork();
  if (pid != 0) return pid;
  bool good = false;
  try {
    good = body();
  } catch (const std::exception&) {
    good = false;
  }
  ::_exit(good ? 0 : 9);
}

bool ends_well(int pid) {
  int status = 0;
  return ::waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool ends_killed(int pid) {
  int status = 0;
  return ::waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

bool becomes(const std::function<bool()>& what, int seconds) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (!what()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return true;
}

int postmaster(connection& on) {
  return std::stoi(one(on, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
}

int parent_of(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return std::stoi(line.substr(line.rfind(')') + 4)); // `pid (name) S parent …`
}

std::size_t scratch_count(connection& on) {
  return on.execute("select 1 from pg_database where datname like 'dbworkflow\\_scratch%'").rows.size();
}

} // namespace fixture
