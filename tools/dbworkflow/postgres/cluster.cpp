#include "postgres/cluster.hpp"

#include "postgres/connection.hpp"
#include "postgres/file_lock.hpp"
#include "process/detached.hpp"
#include "process/run.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using text::error;
using text::exit_code;

constexpr const char* superuser = "postgres";

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

bool is_writable_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  return ::access(folder.c_str(), W_OK | X_OK) == 0;
}

/// Where what initdb made is kept.
fs::path cache_folder() {
  for (const auto& base : {fs::path(variable("XDG_CACHE_HOME")), fs::path(variable("HOME")) / ".cache"}) {
    if (base.is_absolute() && is_writable_folder(base / "dbworkflow")) return base / "dbworkflow";
  }
  return private_folder("/tmp");
}

/// Gives `folder` to the account that the server runs as; nothing where it runs as us.
void give_away(const fs::path& folder) {
  const auto& other = process::find_unprivileged();
  if (!other.account) return;
  const auto done = process::run({"chown", {"-R", *other.account, folder.string()}, {}, {}, {}});
  if (done.status != 0) throw error(exit_code::failed, "chown failed: " + done.errors);
}

bool run_initdb(const installation& from, const fs::path& data, const std::string& locale,
                std::string& said) {
  const auto& other = process::find_unprivileged();
  fs::create_directory(data);
  ::chmod(data.c_str(), 0700);
  give_away(data);
  const auto done = process::run(other.wrap({from.bin / "initdb",
                                             {"-D", data.string(), "-U", superuser, "-A", "trust", "-E",
                                              "UTF8", "--locale=" + locale, "-N", "--wal-segsize=1"},
                                             {{"PGDATA", ""}, {"LC_ALL", "C"}},
                                             "/",
                                             {}}));
  said = done.output + done.errors;
  return done.status == 0;
}

/// What initdb made for this installation, made now where there is none.
fs::path pristine(const installation& from) {
  const auto& other = process::find_unprivileged();
  // The account must be able to reach it: a cache in root's home is of no use to it.
  const auto base = other.account ? private_folder("/tmp") : cache_folder();
  const auto stamp = fs::last_write_time(from.bin / "postgres").time_since_epoch().count();
  const auto key =
      text::sha256(from.bin.string() + from.version + std::to_string(stamp) + other.account.value_or(""));
  const auto kept = base / ("initdb-" + from.version + "-" + key.substr(0, 12));
  if (fs::exists(kept / "PG_VERSION")) return kept;
  const auto lock = file_lock::take(kept.string() + ".lock", file_lock::mode::exclusive);
  if (fs::exists(kept / "PG_VERSION")) return kept;
  const fs::path made = kept.string() + ".new";
  fs::remove_all(made);
  std::string said;
  if (!run_initdb(from, made, "C.UTF-8", said)) {
    fs::remove_all(made);
    if (!run_initdb(from, made, "C", said)) {
      fs::remove_all(made);
      throw error(exit_code::failed, "initdb failed: " + said);
    }
  }
  fs::rename(made, kept);
  return kept;
}

std::string end_of(const fs::path& log) {
  std::error_code missing;
  if (!fs::exists(log, missing)) return {};
  const auto text = text::read_file(log);
  return text.size() > 2000 ? text.substr(text.size() - 2000) : text;
}

std::vector<std::string> server_settings(durability how) {
  std::vector<std::string> out{
      "listen_addresses=", "max_connections=100",           "timezone=UTC",
      "log_timezone=UTC",  "max_locks_per_transaction=256", "unix_socket_permissions=0700"};
  if (how == durability::none) {
    for (const char* one :
         {"fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off",
          "shared_buffers=64MB", "wal_level=logical", "max_wal_size=4GB", "checkpoint_timeout=1d",
          "bgwriter_lru_maxpages=0", "log_min_messages=fatal", "max_prepared_transactions=10",
          "log_statement=none", "log_min_error_statement=panic"}) {
      out.emplace_back(one);
    }
  }
  return out;
}

} // namespace

fs::path private_folder(const fs::path& base) {
  const auto folder = base / ("dbworkflow-" + std::to_string(::geteuid()));
  const auto& other = process::find_unprivileged();
  // The account that the server runs as must pass through; what is inside is closed to others all the same.
  const mode_t wanted = other.account ? 0711 : 0700;
  if (::mkdir(folder.c_str(), wanted) != 0 && errno != EEXIST) {
    throw error(exit_code::failed,
                folder.string() + " cannot be made: " + std::generic_category().message(errno));
  }
  struct stat found {};
  if (::lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::geteuid()) {
    throw error(exit_code::failed, folder.string() + " is not a folder of ours",
                {"remove it, or set TMPDIR"});
  }
  if ((found.st_mode & 0777U) != wanted) ::chmod(folder.c_str(), wanted);
  return folder;
}

fs::path scratch_base() {
  struct statvfs room {};
  constexpr unsigned long long plenty = 4ULL << 30U;
  if (::statvfs("/dev/shm", &room) == 0 && ::access("/dev/shm", W_OK | X_OK) == 0 &&
      static_cast<unsigned long long>(room.f_bavail) * room.f_frsize > plenty) {
    return "/dev/shm";
  }
  return "/tmp";
}

void make_data_folder(const installation& from, const fs::path& data) {
  const auto copied =
      process::run({"cp", {"-a", "--reflink=auto", pristine(from).string(), data.string()}, {}, {}, {}});
  if (copied.status != 0) throw error(exit_code::failed, "the data folder cannot be made: " + copied.errors);
}

int start_postmaster(const installation& from, const fs::path& data, const fs::path& socket_folder,
                     durability how, const fs::path& log) {
  std::vector<std::string> words{"-D", data.string(), "-k", socket_folder.string()};
  for (const auto& one : server_settings(how)) {
    words.emplace_back("-c");
    words.push_back(one);
  }
  const auto& other = process::find_unprivileged();
  give_away(socket_folder);
  return process::start_detached(
      other.wrap({from.bin / "postgres", words, {{"PGDATA", ""}, {"LC_ALL", "C"}, {"TZ", "UTC"}}, "/", {}}),
      log);
}

int postmaster_of(const fs::path& data) {
  std::ifstream file(data / "postmaster.pid");
  int pid = 0;
  if (!(file >> pid) || pid <= 1 || !is_alive(pid)) return 0;
  // The number may have been given to another process since: ours names its data folder.
  std::ifstream words("/proc/" + std::to_string(pid) + "/cmdline", std::ios::binary);
  const std::string line((std::istreambuf_iterator<char>(words)), std::istreambuf_iterator<char>());
  return line.find(data.string()) == std::string::npos ? 0 : pid;
}

std::string socket_url(const fs::path& socket_folder, const std::string& name) {
  return with_database("postgresql:///postgres?host=" + socket_folder.string() + "&user=" + superuser, name);
}

void wait_until_ready(const fs::path& socket_folder, const fs::path& log, const std::function<bool()>& gone) {
  const auto url = socket_url(socket_folder, "postgres");
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (std::chrono::steady_clock::now() < end) {
    if (fs::exists(socket_folder / ".s.PGSQL.5432")) {
      try {
        const connection probe(url);
        return;
      } catch (const connection_error&) {
        // Not yet; what stays wrong is told below, with the server's own words.
      }
    }
    if (gone()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
  }
  throw error(exit_code::failed, "the PostgreSQL server did not start",
              {"its log (" + log.string() + ") ends:", end_of(log)});
}

bool is_alive(int pid) {
  if (pid <= 1 || (::kill(pid, 0) != 0 && errno != EPERM)) return false;
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto close = line.rfind(')');
  return close == std::string::npos || close + 2 >= line.size() || line[close + 2] != 'Z';
}

void stop_postmaster(int pid, int signal) {
  if (pid <= 1) return;
  ::kill(pid, signal);
  for (int i = 0; i < 5000; ++i) {
    ::waitpid(pid, nullptr, WNOHANG);
    if (!is_alive(pid)) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  ::kill(pid, SIGKILL);
}

} // namespace dbworkflow::postgres
