#include "command/backup.hpp"

#include "command/moment.hpp"
#include "migrate/migrate.hpp"
#include "postgres/client.hpp"
#include "postgres/databases.hpp"
#include "postgres/file_lock.hpp"
#include "postgres/overview/overview.hpp"
#include "process/run.hpp"
#include "text/file.hpp"
#include "text/identifier.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* partial = ".partial";

json to_json(const backup& of) {
  json out{{"format", 1},
           {"database", of.database},
           {"taken", of.taken},
           {"target", of.target},
           {"server", of.server},
           {"server_version", of.server_version},
           {"fingerprint", of.fingerprint},
           {"last_migration", of.last_migration.empty() ? json() : json(of.last_migration)},
           {"sha256", of.sha256},
           {"bytes", of.bytes}};
  if (of.rows) out["rows"] = *of.rows;
  return out;
}

/// `2026-03-02T09:14:07Z` → `2026-03-02T091407Z`, as a file's name can hold it everywhere.
std::string for_file(std::string moment) {
  std::erase(moment, ':');
  return moment;
}

fs::path file_of(const workspace& on, const backup_options& wanted, const std::string& moment) {
  const auto name = on.name() + "-" + for_file(moment) + ".dump";
  if (wanted.into.empty()) return fs::path("backups") / name;
  return wanted.into.extension() == ".dump" ? wanted.into : wanted.into / name;
}

[[noreturn]] void program_failed(const std::string& what, const process::outcome& done) {
  auto words = done.errors;
  while (words.ends_with('\n')) words.pop_back();
  std::vector<std::string> hints;
  for (std::size_t begin = 0; begin < words.size();) {
    const auto end = std::min(words.find('\n', begin), words.size());
    hints.push_back(words.substr(begin, end - begin));
    begin = end + 1;
  }
  throw text::error(text::exit_code::failed, fmt::format("{} ended with {}", what, done.status), hints);
}

/// Makes the folder; one that is new is kept out of git.
void prepare_folder(const fs::path& folder) {
  std::error_code failed;
  if (folder.empty() || fs::exists(folder)) return;
  fs::create_directories(folder, failed);
  if (failed)
    throw text::error(text::exit_code::failed,
                      text::shown_path(folder) + " cannot be made: " + failed.message());
  text::write_file(folder / ".gitignore", "*\n");
}

/// What a killed run has left: nobody holds its lock.
void sweep(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& one : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, ignored)) {
    const auto name = one.path().filename().string();
    if (!name.starts_with(".") || !name.ends_with(partial)) continue;
    if (const auto held = postgres::file_lock::try_take(one.path(), postgres::file_lock::mode::exclusive))
      fs::remove(one.path(), ignored);
  }
}

/// The role of `role "x" does not exist`; nothing where pg_restore says something else.
std::optional<std::string> missing_role(const text::error& refused) {
  static const std::regex pattern("role \"(.*)\" does not exist");
  for (const auto& line : refused.diagnostics().front().hints) {
    if (std::smatch found; std::regex_search(line, found, pattern)) return found[1].str();
  }
  return std::nullopt;
}

/// Makes the roles that the backup speaks of, on a server of our own: its schema is restored until it goes.
void make_roles(workspace& on, const fs::path& file) {
  std::set<std::string> made;
  for (;;) {
    auto scratch = on.server().create();
    auto connection = scratch.connect();
    try {
      restore_into(file, scratch.url(), on.server().version(), true);
      return;
    } catch (const text::error& refused) {
      const auto role = missing_role(refused);
      if (!role || !connection.is_throw_away() || !made.insert(*role).second) throw;
      try {
        connection.execute("create role " + text::quote_identifier(*role));
      } catch (const postgres::server_error& there) {
        if (there.sqlstate != "42710") throw; // another run has made it meanwhile
      }
    }
  }
}

backup facts_of(const workspace& on, const target& from, postgres::connection& live, bool with_rows) {
  backup out;
  out.database = on.name();
  out.taken = now_utc();
  out.target = from.label;
  out.server = postgres::read_server_facts(live).version;
  out.server_version = live.server_version();
  out.fingerprint = model::fingerprint(on.read_schema(live));
  // Where there is no ledger, the statement that reads it fails: the moment outlives that.
  live.execute("savepoint ledger");
  if (const auto rows = migrate::read_ledger(live); !rows.empty()) out.last_migration = rows.back().tag;
  live.execute("rollback to savepoint ledger");
  if (with_rows) out.rows = postgres::count_rows(live);
  return out;
}

} // namespace

taken_backup take_backup(const context& in, workspace& on, const target& from, const backup_options& wanted) {
  auto live = from.connect();
  const auto program = postgres::client_program("pg_dump", live.server_version());
  // One moment for the dump and for what is said of it.
  live.execute("begin isolation level repeatable read, read only");
  const auto moment = live.execute("select pg_catalog.pg_export_snapshot()").rows.at(0).at(0).value_or("");
  taken_backup out;
  out.facts = facts_of(on, from, live, true);
  out.file = file_of(on, wanted, out.facts.taken);
  out.manifest = out.file.string() + ".json";
  if (fs::exists(out.file) || fs::exists(out.manifest)) {
    throw text::error(text::exit_code::refused, text::shown_path(out.file) + " is there already",
                      {"nothing was done; name another: --into FILE.dump"});
  }
  prepare_folder(out.file.parent_path());
  sweep(out.file.parent_path());
  const auto beside = out.file.parent_path() / ("." + out.file.filename().string() + partial);
  {
    // Made by us, for us alone, before pg_dump writes into it.
    const auto held = postgres::file_lock::take(beside, postgres::file_lock::mode::exclusive);
    in.console.progress("pg_dump " + out.file.string());
    const auto done = process::run(
        {program,
         {"--format=custom", "--no-password", "--snapshot=" + moment, "--file=" + beside.string()},
         postgres::client_environment(from.url),
         {},
         {}});
    live.execute("rollback");
    try {
      if (done.status != 0) program_failed("pg_dump", done);
      out.facts.bytes = fs::file_size(beside);
      out.facts.sha256 = text::sha256_of_file(beside);
      if (wanted.verify) verify_backup(on, beside, out.facts);
      text::write_file(out.manifest, to_json(out.facts).dump(2) + "\n");
      fs::rename(beside, out.file);
    } catch (...) {
      std::error_code ignored;
      fs::remove(beside, ignored);
      if (!fs::exists(out.file)) fs::remove(out.manifest, ignored);
      throw;
    }
  }
  return out;
}

backup read_backup(const fs::path& file) {
  const fs::path manifest = file.string() + ".json";
  if (!fs::exists(file)) {
    throw text::error(
        text::exit_code::failed, "there is no backup " + text::shown_path(file),
        fs::exists(manifest)
            ? std::vector<std::string>{"its manifest is there: the run that wrote it was cut short"}
            : std::vector<std::string>{"dbworkflow snapshot writes one"});
  }
  if (!fs::exists(manifest)) {
    throw text::error(text::exit_code::failed, "beside " + text::shown_path(file) + " is no manifest",
                      {"a dump of another tool is restored by pg_restore"});
  }
  backup out;
  text::diagnostic told;
  told.path = text::shown_path(manifest);
  try {
    const auto from = json::parse(text::read_file(manifest));
    if (from.at("format") != 1) {
      told.message = "has format " + from.at("format").dump() + ", this program knows 1";
      told.hints = {"use the version of DbWorkflow that wrote it"};
      throw text::error(text::exit_code::difference, told);
    }
    out.database = from.at("database");
    out.taken = from.at("taken");
    out.target = from.at("target");
    out.server = from.at("server");
    out.server_version = from.at("server_version");
    out.fingerprint = from.at("fingerprint");
    if (!from.at("last_migration").is_null()) out.last_migration = from.at("last_migration");
    out.sha256 = from.at("sha256");
    out.bytes = from.at("bytes");
    if (from.contains("rows")) out.rows = from.at("rows").get<std::map<std::string, std::uint64_t>>();
  } catch (const json::exception&) {
    told.message = "is no manifest of a backup";
    throw text::error(text::exit_code::difference, told);
  }
  if (fs::file_size(file) != out.bytes || text::sha256_of_file(file) != out.sha256) {
    throw text::error(text::exit_code::difference,
                      text::shown_path(file) + " is not what its manifest says: it was cut short or changed",
                      {fmt::format("it has {} bytes, and should have {}", fs::file_size(file), out.bytes),
                       "nothing was done"});
  }
  return out;
}

void restore_into(const fs::path& file, const std::string& url, int server_version, bool schema_only) {
  const auto program = postgres::client_program("pg_restore", server_version);
  auto environment = postgres::client_environment(url);
  const auto database = environment["PGDATABASE"];
  // A database name may hold `=`, which would make a connection string of it; a keyword's value may not.
  std::string quoted;
  for (const char c : database)
    quoted += (c == '\'' || c == '\\') ? std::string("\\") + c : std::string(1, c);
  process::command what{
      program,
      {"--dbname=dbname='" + quoted + "'", "--single-transaction", "--exit-on-error", "--no-password"},
      environment,
      {},
      {}};
  if (schema_only) what.arguments.emplace_back("--schema-only");
  what.arguments.push_back(file.string());
  const auto done = process::run(what);
  if (done.status != 0) program_failed("pg_restore", done);
}

std::vector<std::string> lacks(const workspace& on, postgres::connection& restored, const backup& facts) {
  std::vector<std::string> out;
  if (restored.server_version() / 10000 == facts.server_version / 10000 &&
      model::fingerprint(on.read_schema(restored)) != facts.fingerprint)
    out.emplace_back("its schema is another: its fingerprint is not that of the manifest");
  if (!facts.rows) return out;
  const auto now = postgres::count_rows(restored);
  for (const auto& [table, count] : *facts.rows) {
    const auto found = now.find(table);
    if (found == now.end()) {
      out.push_back(fmt::format("table {} is missing", table));
    } else if (found->second != count) {
      out.push_back(fmt::format("table {} has {} rows, and should have {}", table, found->second, count));
    }
  }
  return out;
}

void verify_backup(workspace& on, const fs::path& file, const backup& facts) {
  if (on.server().version() / 10000 < facts.server_version / 10000) {
    throw text::error(text::exit_code::failed,
                      fmt::format("the backup is of PostgreSQL {}, and here is {} to try it on", facts.server,
                                  on.server().version_text()),
                      {"install the newer server programs, or name their folder by DBWORKFLOW_PG_BIN"});
  }
  make_roles(on, file);
  auto scratch = on.server().create();
  auto restored = scratch.connect();
  restore_into(file, scratch.url(), on.server().version());
  if (auto missing = lacks(on, restored, facts); !missing.empty()) {
    throw text::error(text::exit_code::failed, "restored, the backup is not what was backed up", missing);
  }
}

} // namespace dbworkflow::command
