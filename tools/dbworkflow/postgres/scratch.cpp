#include "postgres/scratch.hpp"

#include "embedded/dbworkflow_postgres.hpp"
#include "postgres/cluster.hpp"
#include "postgres/file_lock.hpp"
#include "postgres/scratch_names.hpp"
#include "postgres/sqlstate.hpp"
#include "postgres/supervisor.hpp"
#include "postgres/version.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using text::quote_identifier;

constexpr const char* no_such_database = "3D000";
constexpr const char* shared_template = "dbworkflow_template_";

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::chrono::milliseconds linger() {
  const auto said = variable("DBWORKFLOW_SCRATCH_LINGER");
  return said.empty() ? std::chrono::seconds(30) : std::chrono::seconds(std::max(0, std::atoi(said.c_str())));
}

scratch_place place_for(const fs::path& owner, const installation& from) {
  constexpr std::size_t length = 16;
  return scratch_place(
      text::sha256(fs::weakly_canonical(owner).string() + "\n" + from.bin.string() + "\n" + from.version)
          .substr(0, length));
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

/// The names and values that libpq sends for variables of the environment, and nothing in a URL can change.
void forget_session_variables(connection& on) {
  for (const auto& [name, setting] :
       {std::pair("PGTZ", "set timezone to 'UTC'"), std::pair("PGDATESTYLE", "set datestyle to 'ISO, MDY'"),
        std::pair("PGGEQO", "set geqo to on")}) {
    if (std::getenv(name) != nullptr) on.execute(setting);
  }
}

/// A connection to a server of our own that runs; it may be busy, or about to end or to come back.
connection patient_connection(const std::string& url, const scratch_place& place) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (true) {
    try {
      return connection(guarded(url));
    } catch (const connection_error&) {
      if (!is_running(place) || std::chrono::steady_clock::now() >= end) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
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

/// The request to cancel the statement before, after an interrupt, may arrive as late as in this one.
void drop_at_last(connection& by, const std::string& name, void (*drop)(connection&, const std::string&)) {
  by.only_clean_up();
  try {
    drop(by, name);
  } catch (const server_error& refused) {
    if (refused.sqlstate != query_canceled) throw;
    drop(by, name);
  }
}

} // namespace

struct scratch_server::state {
  std::string base_url;
  std::optional<file_lock> lease; ///< none on a server that DBWORKFLOW_DEV_URL names
  std::mutex guard;               ///< of `link`, `owner` and `templates`
  std::optional<connection> link;
  scratch_owner owner;
  std::vector<std::string> templates; ///< made by us on a server of others

  ~state() {
    if (!link) return;
    for (const auto& name : templates) {
      try {
        drop_at_last(*link, name, drop_template);
      } catch (const std::exception&) {
        continue; // the next process sweeps it
      }
    }
  }

  [[nodiscard]] bool is_own() const { return lease.has_value(); }
  [[nodiscard]] std::string url_of(const std::string& name) const { return with_database(base_url, name); }
  [[nodiscard]] connection connect(const std::string& name) const {
    if (!is_own()) return connection(url_of(name));
    connection out(guarded(url_of(name)));
    forget_session_variables(out);
    out.be_throw_away();
    return out;
  }

  /// Finds or starts the server of `owner_folder`.
  void join(const fs::path& owner_folder, const installation& from);
  void create_empty(connection& by, const std::string& name) const;
  void create_copy(connection& by, const std::string& name, const std::string& source) const;
  void fill_template(const std::string& name, const std::function<void(connection&)>& fill);
  void drop_old_templates(connection& by) const;
  std::string next_name() {
    const std::lock_guard held(guard);
    return owner.next_name();
  }
};

struct scratch_database::state {
  std::shared_ptr<scratch_server::state> server;
  std::string name;
  std::string url;

  state(std::shared_ptr<scratch_server::state> on, std::string called)
      : server(std::move(on))
      , name(std::move(called))
      , url(server->url_of(name)) {}
  state(const state&) = delete;
  state& operator=(const state&) = delete;
  ~state() {
    try {
      const std::lock_guard held(server->guard);
      drop_at_last(*server->link, name, drop_database);
    } catch (const std::exception&) {
      return; // the server is gone, or the next process sweeps it
    }
  }
};

void scratch_server::state::join(const fs::path& owner_folder, const installation& from) {
  const auto place = place_for(owner_folder, from);
  const auto lock = file_lock::take(place.lock(), file_lock::mode::exclusive);
  base_url = socket_url(place.folder(), "postgres");
  await_start(place);
  if (is_running(place)) {
    try {
      link.emplace(patient_connection(base_url, place));
      supervise_again(place, linger());
    } catch (const connection_error&) {
      // One that does not answer is of no use to others either, unless they show that it is.
      if (!file_lock::try_take(place.lease(), file_lock::mode::exclusive) && is_running(place)) throw;
    }
  }
  if (!link) {
    clear_place(place);
    sweep_places();
    prepare_place(place, from, fs::weakly_canonical(owner_folder).string());
    start_supervised(place, from, linger());
    link.emplace(patient_connection(base_url, place));
  }
  lease = file_lock::take(place.lease(), file_lock::mode::shared);
}

void scratch_server::state::create_empty(connection& by, const std::string& name) const {
  if (is_own()) {
    create_copy(by, name, "template0");
    return;
  }
  const auto sql = "create database " + quote_identifier(name) + " template template0 encoding 'UTF8'" +
                   (by.server_version() >= 150000 ? " locale_provider libc" : "");
  try {
    by.execute(sql + " lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
  } catch (const server_error& refused) {
    if (refused.message.find("locale") == std::string::npos) throw;
    by.execute(sql + " lc_collate 'C' lc_ctype 'C'");
  }
  by.execute("comment on database " + quote_identifier(name) + " is " +
             text::quote_literal(scratch_comment()));
}

void scratch_server::state::create_copy(connection& by, const std::string& name,
                                        const std::string& source) const {
  std::string sql = "create database " + quote_identifier(name) + " template " + quote_identifier(source);
  // Copying files beats writing every page to the log where nothing is flushed anyway: twice as fast at 300
  // tables, and as fast at none.
  if (is_own() && by.server_version() >= 150000) sql += " strategy file_copy";
  by.execute(sql);
  if (!is_own()) {
    by.execute("comment on database " + quote_identifier(name) + " is " +
               text::quote_literal(scratch_comment()));
  }
}

/// Fills a database of our own, and gives it the name of the template when it is complete: what has that name
/// can be copied.
void scratch_server::state::fill_template(const std::string& name,
                                          const std::function<void(connection&)>& fill) {
  connection by(is_own() ? guarded(base_url) : base_url);
  // Waits for another process that fills the same template; the lock goes with the connection.
  by.query("select pg_advisory_lock(hashtextextended($1, 0))", {name});
  if (!by.query("select 1 from pg_database where datname = $1", {name}).rows.empty()) return;
  const auto made = next_name();
  try {
    create_empty(by, made);
    {
      auto filling = connect(made);
      fill(filling);
    }
    wait_until_left(by, made);
    by.execute("alter database " + quote_identifier(made) + " with is_template true allow_connections false");
    by.execute("alter database " + quote_identifier(made) + " rename to " + quote_identifier(name));
  } catch (...) {
    try {
      drop_at_last(by, made, drop_template);
    } catch (const std::exception&) {
      // What `fill` said counts; the rest is swept by the next process.
    }
    throw;
  }
  if (is_own()) {
    drop_old_templates(by);
    return;
  }
  const std::lock_guard held(guard);
  templates.push_back(name);
}

void scratch_server::state::drop_old_templates(connection& by) const {
  const auto pattern = "dbworkflow\\_template\\_%";
  for (const auto& row : by.query(std::string(embedded::old_templates), {pattern}).rows) {
    try {
      drop_template(by, row.at(0).value_or(""));
    } catch (const server_error&) {
      continue; // another process drops it too
    }
  }
}

scratch_database::scratch_database(std::unique_ptr<state> from)
    : m_state(std::move(from)) {}
scratch_database::scratch_database(scratch_database&&) noexcept = default;
scratch_database& scratch_database::operator=(scratch_database&&) noexcept = default;
scratch_database::~scratch_database() = default;
const std::string& scratch_database::url() const { return m_state->url; }
const std::string& scratch_database::name() const { return m_state->name; }
connection scratch_database::connect() const { return m_state->server->connect(m_state->name); }

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
    constexpr int major = 10000;
    require_known_version(from->major * major, from->bin.string());
    made->join(owner, *from);
  } else {
    made->link.emplace(made->base_url);
    require_known_version(made->link->server_version(), redacted(made->base_url));
  }
  made->owner.announce(*made->link);
  sweep_databases(*made->link, made->is_own());
  return scratch_server(std::move(made));
}

scratch_database scratch_server::create() {
  auto out = std::make_unique<scratch_database::state>(m_state, m_state->next_name());
  const std::lock_guard held(m_state->guard);
  m_state->create_empty(*m_state->link, out->name);
  return scratch_database(std::move(out));
}

scratch_database scratch_server::create_from(const std::string& key,
                                             const std::function<void(connection&)>& fill) {
  // On a server of our own, templates belong to all its users and go with it; elsewhere they are ours alone.
  constexpr std::size_t length = 32;
  const auto hash = text::sha256(key).substr(0, length);
  const auto source = m_state->is_own() ? shared_template + hash : m_state->owner.own_name("t" + hash);
  // Twice: a template may be dropped as an old one between its filling and its copying, by another process.
  constexpr int tries = 3;
  for (int i = 1;; ++i) {
    try {
      auto out = std::make_unique<scratch_database::state>(m_state, m_state->next_name());
      const std::lock_guard held(m_state->guard);
      m_state->create_copy(*m_state->link, out->name, source);
      return scratch_database(std::move(out));
    } catch (const server_error& refused) {
      if (refused.sqlstate != no_such_database || i == tries) throw;
    }
    m_state->fill_template(source, fill);
  }
}

int scratch_server::version() const { return m_state->link->server_version(); }

std::string scratch_server::version_text() const {
  const std::lock_guard held(m_state->guard);
  const auto full = m_state->link->execute("show server_version").rows.at(0).at(0).value_or("");
  return "PostgreSQL " + full.substr(0, full.find(' '));
}

} // namespace dbworkflow::postgres
