#include "postgres/scratch.hpp"

#include "postgres/cluster.hpp"
#include "postgres/file_lock.hpp"
#include "postgres/supervisor.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/identifier.hpp"
#include "text/sha256.hpp"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using text::quote_identifier;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::chrono::milliseconds linger() {
  const auto said = variable("DBWORKFLOW_SCRATCH_LINGER");
  return said.empty() ? std::chrono::seconds(30) : std::chrono::seconds(std::atoi(said.c_str()));
}

/// When a process began, in ticks since boot: with its number, a name that is never given twice.
std::string start_of(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto close = line.rfind(')');
  if (close == std::string::npos) return {};
  std::size_t at = close + 2;
  constexpr int fields_before_start = 19;
  for (int i = 0; i < fields_before_start && at != std::string::npos; ++i) at = line.find(' ', at) + 1;
  return line.substr(at, line.find(' ', at) - at);
}

std::string host_mark() {
  char name[256] = {};
  ::gethostname(name, sizeof name - 1);
  return text::sha256(name).substr(0, 8);
}

/// `dbworkflow_scratch_HOST_PID_START_`: databases of this process, and of no other.
std::string own_prefix() {
  return "dbworkflow_scratch_" + host_mark() + "_" + std::to_string(::getpid()) + "_" + start_of(::getpid()) +
         "_";
}

/// A name that no other database of this process has, on whatever server.
std::string next_name() {
  static std::atomic<int> count = 0;
  return own_prefix() + std::to_string(++count);
}

/// True for a database that a process of this host made which has ended since.
bool is_stale(const std::string& database) {
  const auto head = "dbworkflow_scratch_" + host_mark() + "_";
  if (!database.starts_with(head)) return false;
  const auto rest = database.substr(head.size());
  const auto first = rest.find('_');
  const auto second = first == std::string::npos ? first : rest.find('_', first + 1);
  if (second == std::string::npos) return false;
  const int pid = std::atoi(rest.substr(0, first).c_str());
  return start_of(pid) != rest.substr(first + 1, second - first - 1);
}

void drop_database(connection& by, const std::string& name) {
  by.execute("alter database " + quote_identifier(name) + " is_template false");
  by.execute("drop database if exists " + quote_identifier(name) + " with (force)");
}

/// A database can be copied only where nobody is connected to it any more; a backend takes a moment to go,
/// and the server itself would wait for it in steps of a tenth of a second.
void wait_until_left(connection& by, const std::string& database) {
  constexpr int tries = 2000;
  for (int i = 0; i < tries; ++i) {
    if (by.query("select 1 from pg_stat_activity where datname = $1", {database}).rows.empty()) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

void sweep(connection& by) {
  for (const auto& row :
       by.execute("select datname from pg_database where datname like 'dbworkflow\\_scratch\\_%'").rows) {
    if (!is_stale(*row[0])) continue;
    try {
      drop_database(by, *row[0]);
    } catch (const server_error&) {
      // Another process sweeps too; what is left over is swept the next time.
      continue;
    }
  }
}

scratch_place place_for(const fs::path& owner, const installation& from) {
  const auto key =
      text::sha256(fs::weakly_canonical(owner).string() + "\n" + from.bin.string()).substr(0, 16);
  const auto base = private_folder(scratch_base());
  return {base / (key + ".lock"), base / (key + ".lease"), base / key};
}

[[noreturn]] void nothing_found() {
  std::string places;
  for (const auto& one : places_looked_at()) places += (places.empty() ? "" : ", ") + one;
  throw text::error(
      text::exit_code::failed, "no PostgreSQL server programs were found",
      {"looked for: " + places,
       "install them (Debian: apt install postgresql), or set DBWORKFLOW_DEV_URL to any server where you may "
       "create databases"});
}

} // namespace

struct scratch_server::state {
  std::string base_url;
  std::optional<file_lock> lease; ///< none on a server that DBWORKFLOW_DEV_URL names
  std::mutex guard;               ///< of `link`
  std::optional<connection> link;
  std::vector<std::string> templates; ///< made by us on a server of others

  ~state() {
    if (!link) return;
    for (const auto& name : templates) {
      try {
        drop_database(*link, name);
      } catch (const std::exception&) {
        continue; // the next process of this host sweeps it
      }
    }
  }

  void create_copy(connection& by, const std::string& name, const std::string& source) const {
    std::string sql = "create database " + quote_identifier(name) + " template " + quote_identifier(source);
    // Copying files beats writing every page to the log where nothing is flushed anyway.
    if (lease && by.server_version() >= 150000) sql += " strategy file_copy";
    by.execute(sql);
  }

  /// A new database; call with `guard` held. `self` owns this.
  scratch_database copy_of(const std::string& source, const std::shared_ptr<state>& self);
};

struct scratch_database::state {
  std::shared_ptr<scratch_server::state> server;
  std::string name;
  std::string url;

  state(std::shared_ptr<scratch_server::state> on, std::string called, std::string reached_by)
      : server(std::move(on))
      , name(std::move(called))
      , url(std::move(reached_by)) {}
  state(const state&) = delete;
  state& operator=(const state&) = delete;
  ~state() {
    try {
      const std::lock_guard held(server->guard);
      server->link->execute("drop database if exists " + quote_identifier(name) + " with (force)");
    } catch (const std::exception&) {
      return; // the server is gone, or the next process sweeps it
    }
  }
};

scratch_database scratch_server::state::copy_of(const std::string& source,
                                                const std::shared_ptr<state>& self) {
  const auto name = next_name();
  create_copy(*link, name, source);
  return scratch_database(
      std::make_unique<scratch_database::state>(self, name, with_database(base_url, name)));
}

scratch_database::scratch_database(std::unique_ptr<state> from)
    : m_state(std::move(from)) {}
scratch_database::scratch_database(scratch_database&&) noexcept = default;
scratch_database& scratch_database::operator=(scratch_database&&) noexcept = default;
scratch_database::~scratch_database() = default;
const std::string& scratch_database::url() const { return m_state->url; }
const std::string& scratch_database::name() const { return m_state->name; }
connection scratch_database::connect() const { return connection(m_state->url); }

scratch_server::scratch_server(std::shared_ptr<state> from)
    : m_state(std::move(from)) {}
scratch_server::scratch_server(scratch_server&&) noexcept = default;
scratch_server& scratch_server::operator=(scratch_server&&) noexcept = default;
scratch_server::~scratch_server() = default;

bool scratch_server::available() {
  return !variable("DBWORKFLOW_DEV_URL").empty() || find_installation().has_value();
}

scratch_server scratch_server::acquire(const fs::path& owner) {
  auto made = std::make_shared<state>();
  made->base_url = variable("DBWORKFLOW_DEV_URL");
  if (made->base_url.empty()) {
    const auto from = find_installation();
    if (!from) nothing_found();
    const auto place = place_for(owner, *from);
    const auto lock = file_lock::take(place.lock, file_lock::mode::exclusive);
    made->base_url = socket_url(place.folder, "postgres");
    made->lease = file_lock::take(place.lease, file_lock::mode::shared);
    if (fs::exists(place.marker()) && !fs::exists(place.failed())) {
      try {
        made->link.emplace(made->base_url);
      } catch (const connection_error&) {
        made->link.reset(); // it has died: it is made anew below
      }
    }
    if (!made->link) {
      clear_place(place);
      fs::create_directory(place.folder);
      ::chmod(place.folder.c_str(), 0700);
      text::write_file(place.marker(), fs::weakly_canonical(owner).string() + "\n");
      make_data_folder(*from, place.data());
      start_supervised(place, *from, linger());
    }
  }
  if (!made->link) made->link.emplace(made->base_url);
  sweep(*made->link);
  return scratch_server(std::move(made));
}

scratch_database scratch_server::create() {
  const std::lock_guard held(m_state->guard);
  return m_state->copy_of("template0", m_state);
}

scratch_database scratch_server::create_from(const std::string& key,
                                             const std::function<void(connection&)>& fill) {
  // On a server of our own, templates belong to all its users and go with it; elsewhere they are ours alone.
  const bool shared = m_state->lease.has_value();
  const auto name =
      (shared ? std::string("dbworkflow_template_") : own_prefix() + "t") + text::sha256(key).substr(0, 16);
  // Waits for another process that fills the same template; the lock goes with the connection.
  connection guard(m_state->base_url);
  guard.query("select pg_advisory_lock(hashtext($1)::bigint)", {name});
  if (guard.query("select 1 from pg_database where datname = $1 and datistemplate", {name}).rows.empty()) {
    guard.execute("drop database if exists " + quote_identifier(name) + " with (force)");
    m_state->create_copy(guard, name, "template0");
    try {
      connection filling(with_database(m_state->base_url, name));
      fill(filling);
    } catch (...) {
      guard.execute("drop database if exists " + quote_identifier(name) + " with (force)");
      throw;
    }
    guard.execute("alter database " + quote_identifier(name) + " is_template true");
    wait_until_left(guard, name);
    const std::lock_guard held(m_state->guard);
    if (!shared) m_state->templates.push_back(name);
  }
  const std::lock_guard held(m_state->guard);
  return m_state->copy_of(name, m_state);
}

int scratch_server::version() const { return m_state->link->server_version(); }

std::string scratch_server::version_text() const {
  const std::lock_guard held(m_state->guard);
  const auto full = m_state->link->execute("show server_version").rows.at(0).at(0).value_or("");
  return "PostgreSQL " + full.substr(0, full.find(' '));
}

} // namespace dbworkflow::postgres
