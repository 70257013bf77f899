// The managed local server of a build tree.
#include "postgres/cluster.hpp"
#include "postgres/connection.hpp"
#include "postgres/file_lock.hpp"
#include "postgres/folders.hpp"
#include "postgres/initial_data.hpp"
#include "postgres/server.hpp"
#include "process/run.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/identifier.hpp"
#include "text/sha256.hpp"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <sys/stat.h>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;

std::string key_of(const fs::path& folder) {
  return text::sha256(fs::weakly_canonical(folder).string()).substr(0, 12);
}

/// A socket's path may have 107 bytes: a build tree's may be longer.
fs::path socket_folder(const fs::path& folder) { return runtime_folder() / ("l-" + key_of(folder)); }

/// True where the account that the server runs as can use the folder.
bool is_reachable(const fs::path& folder) {
  const auto& other = process::find_unprivileged();
  if (!other.account) return true;
  const process::command probe{process::find_program("test"), {"-x", folder.string()}, {}, "/", {}};
  return process::run(other.wrap(probe)).status == 0;
}

/// Says where the data lies, where that is not in the folder.
fs::path data_record(const fs::path& folder) { return folder / "data.location"; }

fs::path data_folder(const fs::path& folder) {
  std::error_code missing;
  if (!fs::exists(data_record(folder), missing)) return folder / "data";
  auto place = text::read_file(data_record(folder));
  while (!place.empty() && place.back() == '\n') place.pop_back();
  return place;
}

/// Makes the data folder of a new server, whole or not at all.
void make_data(const installation& from, const fs::path& folder) {
  fs::path data = folder / "data";
  if (!is_reachable(folder)) {
    const auto elsewhere = private_folder("/var/tmp").value_or(runtime_folder());
    data = elsewhere / ("l-" + key_of(folder)) / "data";
    fs::create_directories(data.parent_path());
    ::chmod(data.parent_path().c_str(), 0711);
    text::write_file(data_record(folder), data.string() + "\n");
  }
  if (fs::exists(data / "PG_VERSION")) return;
  const fs::path made = data.string() + ".new";
  fs::remove_all(made);
  make_data_folder(from, made);
  std::error_code failed;
  fs::rename(made, data, failed); // over an empty folder, never over one that holds anything
  if (failed) {
    throw text::error(text::exit_code::failed,
                      text::shown_path(data) + " cannot be made: " + failed.message(),
                      {"it holds something else than a server's data: move that away"});
  }
}

void require_same_version(const installation& from, const fs::path& data, const fs::path& folder) {
  const auto of = std::atoi(text::read_file(data / "PG_VERSION").c_str());
  if (of == from.major) return;
  throw text::error(
      text::exit_code::failed,
      "the local database was made by PostgreSQL " + std::to_string(of) + ", and " + from.version +
          " is what is found",
      {"name the programs of that version by DBWORKFLOW_PG_BIN, or remove " + text::shown_path(folder)});
}

/// Waits for the server that runs on the data.
void wait_for(const fs::path& folder, const std::function<bool()>& gone) {
  wait_until_ready(data_folder(folder), folder / "server.log", gone);
}

/// True where a server runs, which may have been started this very moment: then it takes connections now.
bool joins_running(const fs::path& folder) {
  const int pid = postmaster_of(data_folder(folder));
  if (pid == 0) return false;
  wait_for(folder, [pid] { return !is_alive(pid); });
  return true;
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

local_server::local_server(const fs::path& folder)
    : m_folder(fs::absolute(folder).lexically_normal()) {}

bool local_server::running() const { return postmaster_of(data_folder(m_folder)) != 0; }

bool local_server::start() {
  if (joins_running(m_folder)) return false;
  std::error_code failed;
  fs::create_directories(m_folder, failed);
  if (failed) {
    throw text::error(text::exit_code::failed,
                      text::shown_path(m_folder) + " cannot be made: " + failed.message());
  }
  const auto lock = file_lock::take(m_folder / "lock", file_lock::mode::exclusive);
  if (joins_running(m_folder)) return false;
  const auto from = required_installation();
  if (!fs::exists(data_folder(m_folder) / "PG_VERSION")) make_data(from, m_folder);
  const auto data = data_folder(m_folder);
  require_same_version(from, data, m_folder);
  const auto sockets = socket_folder(m_folder);
  // The server of a build tree that was removed lives on for a minute, and would take our socket with it.
  stop_postmaster(postmaster_with_socket(sockets), SIGQUIT, std::chrono::seconds(5));
  fs::create_directories(sockets);
  ::chmod(sockets.c_str(), 0700);
  clear_locks(data, sockets);
  give_to_server(data);
  give_to_server(sockets);
  const int pid = start_postmaster(from, data, sockets, durability::ordinary, m_folder / "server.log");
  wait_for(m_folder, [pid] { return !is_alive(pid); });
  return true;
}

bool local_server::stop() {
  std::error_code missing;
  if (!fs::exists(m_folder, missing)) return false;
  const auto lock = file_lock::take(m_folder / "lock", file_lock::mode::exclusive);
  const int pid = postmaster_of(data_folder(m_folder));
  if (pid == 0) return false;
  // What it has not written yet may take its time on a slow disk.
  stop_postmaster(pid, SIGINT, std::chrono::minutes(1));
  fs::remove_all(socket_folder(m_folder), missing);
  return true;
}

std::string local_server::url(const std::string& name) const {
  return socket_url(socket_folder(m_folder), name);
}

void local_server::ensure_database(const std::string& name) const {
  connection on(guarded(url("postgres")));
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
