// The managed local server of a build tree.
#include "postgres/cluster.hpp"
#include "postgres/connection.hpp"
#include "postgres/file_lock.hpp"
#include "postgres/server.hpp"
#include "process/run.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/identifier.hpp"
#include "text/sha256.hpp"

#include <csignal>
#include <sys/stat.h>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;

std::string key_of(const fs::path& folder) {
  return text::sha256(fs::weakly_canonical(folder).string()).substr(0, 12);
}

/// A socket's path may have 107 bytes: a build tree's may be longer.
fs::path socket_folder(const fs::path& folder) { return private_folder("/tmp") / ("l-" + key_of(folder)); }

/// True where the account that the server runs as can use the folder.
bool is_reachable(const fs::path& folder) {
  const auto& other = process::find_unprivileged();
  if (!other.account) return true;
  process::command probe{process::find_program("test"), {"-x", folder.string()}, {}, "/", {}};
  return process::run(other.wrap(probe)).status == 0;
}

fs::path data_folder(const fs::path& folder) {
  if (is_reachable(folder)) return folder / "data";
  return private_folder("/var/tmp") / ("l-" + key_of(folder)) / "data";
}

/// Waits for the server that runs as process `pid`.
void wait_for(const fs::path& folder, int pid) {
  wait_until_ready(socket_folder(folder), folder / "server.log", [pid] { return !is_alive(pid); });
}

installation required_installation() {
  if (auto found = find_installation()) return *found;
  std::string places;
  for (const auto& one : places_looked_at()) places += (places.empty() ? "" : ", ") + one;
  throw text::error(
      text::exit_code::failed, "no PostgreSQL server programs were found for the local database",
      {"looked for: " + places,
       "install them (Debian: apt install postgresql), or set DATABASE_URL to a database of yours"});
}

} // namespace

local_server::local_server(fs::path folder)
    : m_folder(fs::absolute(folder).lexically_normal()) {}

bool local_server::running() const {
  std::error_code missing;
  return fs::exists(m_folder, missing) && postmaster_of(data_folder(m_folder)) != 0;
}

bool local_server::start() {
  if (running()) {
    // Somebody may have started it this moment.
    wait_for(m_folder, postmaster_of(data_folder(m_folder)));
    return false;
  }
  std::error_code failed;
  fs::create_directories(m_folder, failed);
  if (failed) {
    throw text::error(text::exit_code::failed,
                      text::shown_path(m_folder) + " cannot be made: " + failed.message());
  }
  const auto lock = file_lock::take(m_folder / "lock", file_lock::mode::exclusive);
  if (running()) {
    wait_for(m_folder, postmaster_of(data_folder(m_folder)));
    return false;
  }
  const auto from = required_installation();
  const auto data = data_folder(m_folder);
  if (!fs::exists(data / "PG_VERSION")) {
    const fs::path made = data.string() + ".new";
    fs::create_directories(data.parent_path());
    fs::remove_all(made);
    make_data_folder(from, made);
    fs::rename(made, data);
  } else if (const auto of = std::atoi(text::read_file(data / "PG_VERSION").c_str()); of != from.major) {
    throw text::error(
        text::exit_code::failed,
        "the local database was made by PostgreSQL " + std::to_string(of) + ", and " + from.version +
            " is what is found",
        {"name the programs of that version by DBWORKFLOW_PG_BIN, or remove " + text::shown_path(m_folder)});
  }
  const auto sockets = socket_folder(m_folder);
  fs::create_directories(sockets);
  ::chmod(sockets.c_str(), 0700);
  // What a crash or a reboot left: nobody runs, so the files lie.
  fs::remove(data / "postmaster.pid");
  fs::remove(sockets / ".s.PGSQL.5432");
  fs::remove(sockets / ".s.PGSQL.5432.lock");
  const int pid = start_postmaster(from, data, sockets, durability::ordinary, m_folder / "server.log");
  wait_for(m_folder, pid);
  return true;
}

bool local_server::stop() {
  std::error_code missing;
  if (!fs::exists(m_folder, missing)) return false;
  const auto lock = file_lock::take(m_folder / "lock", file_lock::mode::exclusive);
  const int pid = postmaster_of(data_folder(m_folder));
  if (pid == 0) return false;
  stop_postmaster(pid, SIGINT);
  fs::remove_all(socket_folder(m_folder));
  return true;
}

std::string local_server::url(const std::string& name) const {
  return socket_url(socket_folder(m_folder), name);
}

void local_server::ensure_database(const std::string& name) const {
  connection on(url("postgres"));
  if (!on.query("select 1 from pg_database where datname = $1", {name}).rows.empty()) return;
  try {
    on.execute("create database " + text::quote_identifier(name) + " template template0");
  } catch (const server_error& refused) {
    constexpr const char* duplicate = "42P04";
    constexpr const char* raced = "23505";
    if (refused.sqlstate != duplicate && refused.sqlstate != raced) throw;
  }
}

} // namespace dbworkflow::postgres
