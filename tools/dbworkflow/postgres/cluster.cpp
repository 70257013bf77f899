#include "postgres/cluster.hpp"

#include "postgres/connection.hpp"
#include "postgres/initial_data.hpp"
#include "process/detached.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using clock = std::chrono::steady_clock;

std::vector<std::string> server_settings(durability how) {
  // A transaction that makes a table locks some eleven things: there is room for 10,000 tables in one.
  std::vector<std::string> out{"listen_addresses=",
                               "max_connections=100",
                               "timezone=UTC",
                               "log_timezone=UTC",
                               "max_locks_per_transaction=1024",
                               "unix_socket_permissions=0700"};
  if (how == durability::none) {
    // wal_level=logical costs nothing measurable and takes every publication and slot.
    for (const char* one :
         {"fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off",
          "shared_buffers=64MB", "wal_level=logical", "max_wal_size=4GB", "checkpoint_timeout=1d",
          "bgwriter_lru_maxpages=0", "log_min_messages=fatal", "max_prepared_transactions=10",
          "log_statement=none", "log_min_error_statement=panic", "dynamic_shared_memory_type=mmap"}) {
      out.emplace_back(one);
    }
  }
  return out;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> out;
  for (std::string line; std::getline(file, line);) out.push_back(line);
  return out;
}

/// The arguments that a process was started with.
std::vector<std::string> arguments_of(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/cmdline", std::ios::binary);
  std::vector<std::string> out;
  for (std::string word; std::getline(file, word, '\0');) out.push_back(word);
  return out;
}

/// The number of a process that is one of our servers: alive, and started with this argument. (A number is
/// given again to other processes, after a reboot at once.)
int server_process(const std::vector<std::string>& pid_file, const fs::path& argument) {
  const int pid = pid_file.empty() ? 0 : std::atoi(pid_file.front().c_str());
  if (!is_alive(pid)) return 0;
  const auto words = arguments_of(pid);
  return std::find(words.begin(), words.end(), argument.string()) == words.end() ? 0 : pid;
}

bool is_server_program(int pid) {
  const auto words = arguments_of(pid);
  if (words.empty()) return false;
  return words.front().starts_with("postgres:") || fs::path(words.front()).filename() == "postgres";
}

/// The servers' processes that work in `data`: every process of a server does.
std::vector<int> processes_in(const fs::path& data) {
  std::vector<int> out;
  std::error_code failed;
  const auto real = fs::canonical(data, failed);
  if (failed) return out;
  for (const auto& one : fs::directory_iterator("/proc", failed)) {
    const int pid = std::atoi(one.path().filename().c_str());
    std::error_code unreadable;
    if (pid > 1 && fs::read_symlink(one.path() / "cwd", unreadable) == real && is_server_program(pid)) {
      out.push_back(pid);
    }
  }
  return out;
}

/// The segment that PostgreSQL knows a data folder's server by; one that was killed leaves it to the system.
void remove_shared_memory(const std::vector<std::string>& pid_file) {
  constexpr std::size_t line = 6; // `key id`
  if (pid_file.size() <= line) return;
  const auto id = pid_file[line].find_last_of(' ');
  if (id == std::string::npos) return;
  const int segment = std::atoi(pid_file[line].c_str() + id);
  struct shmid_ds about {};
  if (::shmctl(segment, IPC_STAT, &about) != 0 || about.shm_nattch != 0) return;
  const auto key = std::strtoul(pid_file[line].c_str(), nullptr, 10);
  if (static_cast<unsigned long>(static_cast<unsigned>(about.shm_perm.__key)) == key) {
    ::shmctl(segment, IPC_RMID, nullptr);
  }
}

std::string end_of(const fs::path& log) {
  std::error_code missing;
  if (!fs::exists(log, missing)) return {};
  constexpr std::size_t most = 2000;
  auto text = text::read_file(log);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.size() > most ? text.substr(text.size() - most) : text;
}

void await_last_processes(const fs::path& data) {
  const auto end = clock::now() + std::chrono::seconds(5);
  for (auto left = processes_in(data); !left.empty(); left = processes_in(data)) {
    if (clock::now() >= end) {
      for (const int pid : left) ::kill(pid, SIGKILL);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

bool wait_until_gone(int pid, std::chrono::seconds patience) {
  const auto end = clock::now() + patience;
  while (clock::now() < end) {
    ::waitpid(pid, nullptr, WNOHANG);
    if (!is_alive(pid)) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return false;
}

} // namespace

int start_postmaster(const installation& from, const fs::path& data, const fs::path& socket_folder,
                     durability how, const fs::path& log) {
  std::vector<std::string> words{"-D", data.string(), "-k", socket_folder.string()};
  for (const auto& one : server_settings(how)) {
    words.emplace_back("-c");
    words.push_back(one);
  }
  const auto& other = process::find_unprivileged();
  return process::start_detached(other.wrap({from.bin / "postgres", words, server_environment(), "/", {}}),
                                 log);
}

int postmaster_of(const fs::path& data) { return server_process(lines_of(data / "postmaster.pid"), data); }

int postmaster_with_socket(const fs::path& socket_folder) {
  return server_process(lines_of(socket_folder / ".s.PGSQL.5432.lock"), socket_folder);
}

void clear_locks(const fs::path& data, const fs::path& socket_folder) {
  await_last_processes(data);
  // Their numbers may belong to others by now: the server would take those for servers.
  std::error_code missing;
  fs::remove(data / "postmaster.pid", missing);
  fs::remove(socket_folder / ".s.PGSQL.5432", missing);
  fs::remove(socket_folder / ".s.PGSQL.5432.lock", missing);
}

void clear_memory(const fs::path& data) {
  await_last_processes(data);
  remove_shared_memory(lines_of(data / "postmaster.pid"));
}

std::string socket_url(const fs::path& socket_folder, const std::string& name) {
  return with_database(
      "postgresql:///postgres?host=" + socket_folder.string() + "&port=5432&user=" + superuser, name);
}

std::string guarded(const std::string& url) {
  return url + "&hostaddr=&options=&requirepeer=&sslmode=disable&gssencmode=disable&channel_binding=disable"
               "&target_session_attrs=any&client_encoding=UTF8";
}

void wait_until_ready(const fs::path& data, const fs::path& log, const std::function<bool()>& gone) {
  constexpr std::size_t state_line = 7;
  const auto end = clock::now() + std::chrono::minutes(1);
  while (clock::now() < end) {
    const auto lines = lines_of(data / "postmaster.pid");
    if (lines.size() > state_line && lines[state_line].starts_with("ready") &&
        server_process(lines, data) != 0) {
      return;
    }
    if (gone()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  throw text::error(text::exit_code::failed, "the PostgreSQL server did not start",
                    {"its log (" + log.string() + ") ends:", end_of(log)});
}

bool is_alive(int pid) {
  if (pid <= 1 || (::kill(pid, 0) != 0 && errno != EPERM)) return false;
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto close = line.rfind(')');
  return close == std::string::npos || close + 2 >= line.size() || line[close + 2] != 'Z';
}

void stop_postmaster(int pid, int signal, std::chrono::seconds patience) {
  if (pid <= 1) return;
  ::kill(pid, signal);
  if (wait_until_gone(pid, patience)) return;
  ::kill(pid, SIGQUIT);
  if (wait_until_gone(pid, std::chrono::seconds(5))) return;
  ::kill(pid, SIGKILL);
  wait_until_gone(pid, std::chrono::seconds(5));
}

} // namespace dbworkflow::postgres
