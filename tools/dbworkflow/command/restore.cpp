// restore: puts a backup in the place of a database, or beside it: into a new database first, which then
// takes the name.
#include "command/backup.hpp"
#include "command/guard.hpp"
#include "command/moment.hpp"
#include "command/registry.hpp"
#include "migrate/marker.hpp"
#include "postgres/databases.hpp"
#include "text/file.hpp"
#include "text/identifier.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace dbworkflow::command {
namespace {

struct restore_options {
  std::string file;
  std::string as;
  bool verify = false;
  bool disconnect = false;
  bool keep_old = false;
};

struct restored {
  std::string into; ///< name of the database
  std::string old;  ///< name that the former one has now; empty: it is gone, or there was none
  std::uint64_t rows = 0;
};

constexpr std::string_view comment_head = "dbworkflow restore: unfinished, process ";

std::string host() {
  std::array<char, 256> name{};
  ::gethostname(name.data(), name.size() - 1);
  return name.data();
}

/// What a database of ours says until it is done with.
std::string unfinished() { return fmt::format("{}{}@{}", comment_head, ::getpid(), host()); }

bool is_gone(int pid) { return pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH; }

/// `shop_restoring_123`: of this process.
std::string name_beside(const std::string& name, const char* what) {
  constexpr std::size_t room = 30; // of the 63 bytes of a name
  auto head = name.substr(0, room);
  // A cut may not go through a character.
  while (head.size() < name.size() && !head.empty() &&
         (static_cast<unsigned char>(name[head.size()]) & 0xC0U) == 0x80U)
    head.pop_back();
  return fmt::format("{}_{}_{}", head, what, ::getpid());
}

/// Drops what a killed restore of this database has left: nobody's.
void sweep(postgres::connection& by, const std::string& name) {
  for (const auto& [left, comment] : postgres::databases_commented(by, std::string(comment_head))) {
    const auto rest = comment.substr(comment_head.size());
    const auto at = rest.find('@');
    if (at != std::string::npos && rest.substr(at + 1) == host() && is_gone(std::atoi(rest.c_str())))
      postgres::drop_whole_database(by, left);
  }
  // Killed before it could say so.
  auto head = name_beside(name, "restoring");
  head.resize(head.rfind('_') + 1);
  const auto silent = by.query("select datname from pg_catalog.pg_database"
                               " where pg_catalog.starts_with(datname::text, $1)"
                               " and pg_catalog.shobj_description(oid, 'pg_database') is null",
                               {head});
  for (const auto& row : silent.rows) {
    const auto left = row.at(0).value_or("");
    if (is_gone(std::atoi(left.c_str() + head.size()))) postgres::drop_whole_database(by, left);
  }
}

/// A new database, gone again unless it is kept.
class fresh_database {
public:
  fresh_database(postgres::connection& by, std::string name, const std::string& like)
      : m_by(by)
      , m_name(std::move(name)) {
    postgres::create_database_like(by, m_name, like, unfinished());
  }
  ~fresh_database() {
    if (m_kept) return;
    try {
      postgres::drop_whole_database(m_by, m_name);
    } catch (const std::exception&) { // the next restore sweeps it
    }
  }
  fresh_database(const fresh_database&) = delete;
  fresh_database& operator=(const fresh_database&) = delete;
  [[nodiscard]] const std::string& name() const { return m_name; }
  void keep() { m_kept = true; }

private:
  postgres::connection& m_by;
  std::string m_name;
  bool m_kept = false;
};

/// The backup may come from another environment: what the database says of itself stays what the target says.
void keep_marker(postgres::connection& restored, const std::optional<migrate::marker>& marker) {
  if (marker) {
    migrate::write_marker(restored, *marker);
  } else if (migrate::read_marker(restored)) {
    restored.execute("delete from dbworkflow.environment");
  }
}

void require_alone(postgres::connection& by, const std::string& database, bool disconnect) {
  if (disconnect) {
    postgres::end_sessions(by, database);
    return;
  }
  auto others = postgres::sessions_of(by, database);
  if (others.empty()) return;
  others.emplace_back("end them, or let it be done: --disconnect");
  others.emplace_back("nothing was done");
  throw text::error(text::exit_code::refused, fmt::format("others are connected to \"{}\"", database),
                    others);
}

restored restore(const context& in, workspace& on, const target& to, const backup& facts,
                 const restore_options& wanted) {
  auto live = wanted.as.empty() ? connect_unprotected(to, "restore") : to.connect();
  require_same_environment(to, live);
  if (live.server_version() / 10000 < facts.server_version / 10000) {
    throw text::error(text::exit_code::refused,
                      fmt::format("the backup is of PostgreSQL {}, the server is older: {}", facts.server,
                                  live.server_version() / 10000),
                      {"nothing was done"});
  }
  const auto marker = migrate::read_marker(live);
  const auto name = postgres::current_database(live);
  auto by = postgres::connection(postgres::maintenance_url(to.url));
  { auto closed = std::move(live); }
  sweep(by, name);
  if (wanted.as.empty()) require_alone(by, name, wanted.disconnect);
  if (!wanted.as.empty() &&
      !by.query("select from pg_catalog.pg_database where datname = $1", {wanted.as}).rows.empty()) {
    throw text::error(text::exit_code::refused, fmt::format("there is a database \"{}\" already", wanted.as),
                      {"nothing was done; name another: --as NAME"});
  }
  fresh_database fresh(by, wanted.as.empty() ? name_beside(name, "restoring") : wanted.as, name);
  const auto url = postgres::with_database(to.url, fresh.name());
  in.console.progress("pg_restore " + wanted.file);
  restore_into(wanted.file, url, by.server_version());
  restored out;
  {
    auto filled = postgres::connection(url);
    if (auto missing = lacks(on, filled, facts); !missing.empty()) {
      missing.emplace_back("nothing was done: the database is as it was");
      throw text::error(text::exit_code::difference, "restored, the backup is not what its manifest says",
                        missing);
    }
    for (const auto& [table, count] : postgres::count_rows(filled)) out.rows += count;
    keep_marker(filled, marker);
  }
  out.into = name;
  if (!wanted.as.empty()) {
    out.into = wanted.as;
    postgres::comment_on_database(by, fresh.name(), "restored from a backup of " + facts.taken);
    fresh.keep();
    return out;
  }
  out.old = name_beside(name, "before");
  // Who came meanwhile is told, or sent away.
  require_alone(by, name, wanted.disconnect);
  postgres::end_sessions(by, fresh.name());
  postgres::swap_databases(by, name, fresh.name(), out.old,
                           wanted.keep_old ? "what " + name + " was before " + now_utc() : unfinished());
  fresh.keep();
  if (wanted.keep_old) return out;
  postgres::drop_whole_database(by, out.old);
  out.old.clear();
  return out;
}

nlohmann::json run(const context& in, workspace& on, const restore_options& wanted) {
  const auto facts = read_backup(wanted.file);
  if (facts.database != on.name()) {
    throw text::error(
        text::exit_code::refused,
        fmt::format("{} is a backup of \"{}\", not of \"{}\"", wanted.file, facts.database, on.name()),
        {"nothing was done"});
  }
  if (wanted.verify) {
    verify_backup(on, wanted.file, facts);
    in.console.say(on.name(),
                   fmt::format("{} is restorable: schema and rows are what the manifest says", wanted.file));
    return {{"database", on.name()}, {"file", wanted.file}, {"verified", true}};
  }
  const auto to = find_target(in, on.manifest());
  const auto done = restore(in, on, to, facts, wanted);
  in.console.say(fmt::format("{} @ {}", on.name(), to.label),
                 fmt::format("\"{}\" is what {} was at {}: {}, last migration {}", done.into, facts.target,
                             facts.taken, report::counted(done.rows, "row"),
                             facts.last_migration.empty() ? "none" : facts.last_migration));
  if (!done.old.empty())
    in.console.line(fmt::format("      what it was before is the database \"{}\"", done.old));
  return {{"database", on.name()},
          {"target", to.label},
          {"file", wanted.file},
          {"into", done.into},
          {"old", done.old.empty() ? nlohmann::json() : nlohmann::json(done.old)},
          {"rows", done.rows},
          {"last_migration", facts.last_migration}};
}

} // namespace

void add_restore(registry& to) {
  auto* app = to.app().add_subcommand("restore", "Put a backup in the place of the database");
  auto wanted = std::make_shared<restore_options>();
  app->add_option("FILE", wanted->file, "What snapshot has written: backups/….dump")
      ->required()
      ->envname("DBWORKFLOW_FROM");
  auto* as = app->add_option("--as", wanted->as, "Into a new database of this name; the other stays as it is")
                 ->type_name("NAME");
  auto* verify =
      app->add_flag("--verify", wanted->verify, "Only try it, on a scratch database")->excludes(as);
  app->add_flag("--disconnect", wanted->disconnect, "End the sessions of others that use the database")
      ->excludes(verify)
      ->excludes(as);
  app->add_flag("--keep-old", wanted->keep_old, "Keep what the database was, under another name")
      ->excludes(verify)
      ->excludes(as);
  app->footer("Example: dbworkflow restore backups/shop-2026-03-02T091407Z.dump --env staging");
  to.run(*app, [wanted](context& in) {
    auto one = open_workspace(in);
    const auto told = run(in, one, *wanted);
    in.console.document(nlohmann::json{{"ok", true}, {"databases", nlohmann::json::array({told})}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
