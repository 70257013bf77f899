// doctor: walks from the tools to the database, and ends with the one command to run next.
#include "codegen/codegen.hpp"
#include "command/agreement.hpp"
#include "command/registry.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"
#include "migrate/migrate.hpp"
#include "postgres/overview/overview.hpp"
#include "postgres/server.hpp"
#include "text/file.hpp"
#include "text/shell_word.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <functional>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

/// What was found at one place of the way.
struct finding {
  std::string about;
  bool well = true;
  std::string fact;
  std::vector<std::string> hints;
  std::string next; ///< the command that mends it
  text::exit_code code = text::exit_code::done;
};

finding well(std::string about, std::string fact) {
  return {std::move(about), true, std::move(fact), {}, {}, {}};
}

finding ill(std::string about, text::exit_code code, std::string fact, std::string next,
            std::vector<std::string> hints = {}) {
  return {std::move(about), false, std::move(fact), std::move(hints), std::move(next), code};
}

finding look_at_programs() {
  const char* about = "server programs";
  if (const char* url = std::getenv("DBWORKFLOW_DEV_URL"); url != nullptr && *url != '\0')
    return well(about, "DBWORKFLOW_DEV_URL: " + postgres::redacted(url));
  if (const auto found = postgres::find_installation())
    return well(about, fmt::format("PostgreSQL {} ({})", found->version, found->bin.string()));
  std::string places;
  for (const auto& one : postgres::places_looked_at()) places += (places.empty() ? "" : ", ") + one;
  return ill(
      about, text::exit_code::failed,
      "none were found: an edited schema cannot be compiled, and there is no local database",
      "apt install postgresql",
      {"looked for: " + places, "or set DBWORKFLOW_DEV_URL to any server where you may create databases"});
}

finding look_at_history(workspace& on) {
  const auto& problems = on.history().problems;
  if (problems.empty()) {
    return well("history",
                report::counted(on.history().migrations.size(), "migration") + ", in an unbroken chain");
  }
  auto out =
      ill("history", text::exit_code::difference, problems.front().path + ": " + problems.front().message,
          "dbworkflow check --offline --database " + on.name(), problems.front().hints);
  // A message that knows the command that mends names it after "git checkout -- ", "dbworkflow ….
  for (const auto& hint : problems.front().hints) {
    for (const std::string_view command :
         {"git checkout -- ", "dbworkflow rebase", "dbworkflow generate --amend"}) {
      if (const auto at = hint.find(command); at != std::string::npos) {
        auto text = hint.substr(at);
        text = text.substr(0, text.find("  "));
        out.next = command.starts_with("git") ? text : std::string(command);
        return out;
      }
    }
  }
  return out;
}

finding look_at_declaration(workspace& on) {
  const char* about = "declaration";
  const auto mend = "dbworkflow generate --database " + on.name();
  switch (offline_state(on)) {
  case declaration_state::current:
    return well(about, "is what the history makes");
  case declaration_state::changed:
    break;
  case declaration_state::unknown:
    if (on.history().migrations.empty())
      return ill(about, text::exit_code::difference, "no migrations are generated yet", mend);
    break;
  }
  if (!postgres::scratch_server::available())
    return ill(about, text::exit_code::difference, "schema changed but migrations not generated", mend);
  on.read_both();
  const auto changes = diff::compare(on.historical(), on.declared().model);
  if (changes.empty()) return well(about, "is what the history makes");
  std::vector<std::string> list;
  for (const auto& one : diff::told(changes)) list.push_back(diff::describe(one));
  return ill(about, text::exit_code::difference, "schema changed but migrations not generated", mend, list);
}

/// The headers in the build tree against those that this schema has.
finding look_at_headers(workspace& on) {
  const char* about = "headers";
  const auto& of = on.manifest();
  const auto mend =
      "cmake --build " + text::shell_word(text::shown_path(of.build_folder)) + " --target " + on.name();
  const auto& model = on.declaration_is_unchanged() ? on.committed()->model : on.declared().model;
  const auto& files = on.history().migrations;
  const auto made =
      codegen::headers(model, {of.database, of.name_space,
                               files.empty() ? std::string() : files.back().journal.tag, of.types});
  std::size_t stale = 0;
  for (const auto& [name, text] : made) {
    const auto path = of.headers / name;
    if (!std::filesystem::is_regular_file(path) || text::read_file(path) != text) ++stale;
  }
  if (stale == 0) return well(about, fmt::format("{}, current", report::counted(made.size(), "file")));
  return ill(about, text::exit_code::difference,
             fmt::format("stale: {} of {} are not those of this schema", stale, made.size()), mend);
}

/// What to try by hand, for the step of connecting that failed.
std::string next_for(const postgres::connection_error& failed, const target& to,
                     const std::string& database) {
  const auto shown = text::shell_word(postgres::redacted(to.url));
  if (failed.step == "database") {
    return fmt::format("psql {} -c 'create database {}'",
                       text::shell_word(postgres::redacted(postgres::with_database(to.url, "postgres"))),
                       database);
  }
  if (failed.step == "password" || failed.step == "user" || failed.step == "permission")
    return fmt::format("psql {} --password -c 'select 1'", shown);
  return fmt::format("pg_isready --dbname {}", shown);
}

std::vector<finding> look_at_database(const context& in, workspace& on) {
  std::vector<finding> out;
  const auto chosen = environment_option(in.options.environment);
  const auto run = [&](const std::string& what) {
    return "dbworkflow " + what + chosen + " --database " + on.name();
  };
  target to;
  try {
    to = find_target(in, on.manifest());
  } catch (const text::error& unset) {
    const auto& told = unset.diagnostics().front();
    // The remedy ends with the assignment: … : NAME=URL.
    const auto remedy = told.hints.empty() ? std::string() : told.hints.back();
    const auto mend = "export " + remedy.substr(remedy.rfind(' ') + 1);
    out.push_back(ill("connection", unset.code(), told.message, mend, told.hints));
    return out;
  }
  std::optional<postgres::connection> connection;
  try {
    connection.emplace(to.connect());
  } catch (const postgres::connection_error& failed) {
    auto found = ill("connection", text::exit_code::unreachable, failed.what(),
                     next_for(failed, to, on.name()), failed.hints);
    out.push_back(std::move(found));
    return out;
  }
  const auto server = postgres::read_server_facts(*connection);
  out.push_back(well("connection", fmt::format("PostgreSQL {}, database {}, user {}", server.version,
                                               server.database, server.user)));
  const auto standing = migrate::compare(on.history(), migrate::read_ledger(*connection));
  const auto tables = postgres::read_table_sizes(*connection);
  if (!standing.problems.empty()) {
    const auto& first = standing.problems.front();
    out.push_back(ill("migrations", text::exit_code::difference,
                      (first.path.empty() ? "" : first.path + ": ") + first.message, run("status"),
                      first.hints));
    return out;
  }
  if (standing.rows.empty() && tables.empty() && !on.history().migrations.empty()) {
    out.push_back(ill("tables", text::exit_code::difference, "none: nothing is applied", run("migrate")));
    return out;
  }
  out.push_back(well("tables", report::counted(tables.size(), "table")));
  if (!standing.pending.empty()) {
    std::vector<std::string> list;
    for (const auto* one : standing.pending) list.push_back(one->journal.tag);
    out.push_back(ill("migrations", text::exit_code::difference, fmt::format("{} pending", list.size()),
                      run("migrate"), list));
    return out;
  }
  out.push_back(well("migrations", fmt::format("{} applied, none pending", standing.rows.size())));
  if (auto why = why_not_compared(on, *connection)) {
    out.push_back(well("drift", std::move(*why)));
    return out;
  }
  const auto left = find_drift(on, *connection);
  if (left.changes.empty()) {
    out.push_back(well("drift", "none: the database is what the history made of it"));
    return out;
  }
  std::vector<std::string> list;
  for (const auto& one : diff::told(left.changes)) list.push_back(diff::describe(one));
  out.push_back(ill("drift", text::exit_code::difference, "the database is not what the history made of it",
                    run("check --drift"), list));
  return out;
}

/// One place of the way; what it throws is what was found there.
template <class F>
void visit(std::vector<finding>& out, const char* about, const std::string& next, const F& look) {
  try {
    out.push_back(look());
  } catch (const text::error& failed) {
    const auto& told = failed.diagnostics().front();
    const auto place = told.path.empty() ? std::string() : fmt::format("{}:{}: ", told.path, told.where.line);
    out.push_back(ill(about, failed.code(), place + told.message, next, told.hints));
  }
}

bool all_well(const std::vector<finding>& list) {
  return std::all_of(list.begin(), list.end(), [](const finding& one) { return one.well; });
}

/// A place is gone to only where those before it allow for something to be seen there.
std::vector<finding> walk(const context& in, workspace& on) {
  std::vector<finding> out;
  const auto offline = "dbworkflow check --offline --database " + on.name();
  visit(out, "history", offline, [&] { return look_at_history(on); });
  if (!all_well(out)) return out;
  visit(out, "declaration", offline, [&] { return look_at_declaration(on); });
  const bool compiles = out.back().well || out.back().code == text::exit_code::difference;
  if (compiles && (out.back().well || postgres::scratch_server::available()))
    visit(out, "headers", offline, [&] { return look_at_headers(on); });
  visit(out, "connection", "dbworkflow status --database " + on.name(), [&] {
    auto found = look_at_database(in, on);
    auto last = std::move(found.back());
    found.pop_back();
    out.insert(out.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return last;
  });
  return out;
}

void tell(const context& in, const std::vector<finding>& list) {
  for (const auto& one : list) {
    in.console.line(fmt::format("  {} {:<16} {}", one.well ? "+" : "-", one.about, one.fact));
    for (const auto& hint : one.hints) in.console.line(fmt::format("      {}", hint));
  }
}

nlohmann::json to_json(const std::vector<finding>& list) {
  auto out = nlohmann::json::array();
  for (const auto& one : list)
    out.push_back({{"about", one.about},
                   {"well", one.well},
                   {"fact", one.fact},
                   {"hints", one.hints},
                   {"next", one.next}});
  return out;
}

finding no_project(const text::error& told) {
  const bool is_project = std::filesystem::exists("CMakeLists.txt");
  return ill("project", text::exit_code::usage, told.diagnostics().front().message,
             !is_project                                    ? "dbworkflow init"
             : std::filesystem::exists("CMakePresets.json") ? "cmake --preset dev"
                                                            : "cmake -B build",
             told.diagnostics().front().hints);
}

text::exit_code examine(const context& in) {
  std::vector<finding> all{look_at_programs()};
  in.console.say({}, "dbworkflow " DBWORKFLOW_VERSION);
  tell(in, all);
  auto list = nlohmann::json::array();
  try {
    for (auto& one : open_workspaces(in)) {
      const auto found = walk(in, one);
      in.console.say(one.name(), text::shown_path(one.manifest().build_folder));
      tell(in, found);
      list.push_back({{"database", one.name()}, {"findings", to_json(found)}});
      all.insert(all.end(), found.begin(), found.end());
    }
  } catch (const text::error& none) {
    if (none.code() != text::exit_code::usage) throw;
    all.push_back(no_project(none));
    tell(in, {all.back()});
  }
  // The first that is not well is mended first: the others may follow from it. Server programs last: a
  // project whose schema does not change works without.
  const finding* first = nullptr;
  for (std::size_t i = 1; i <= all.size() && first == nullptr; ++i) {
    if (!all[i % all.size()].well) first = &all[i % all.size()];
  }
  if (first != nullptr) in.console.next(first->next);
  if (first == nullptr) in.console.line("all is well");
  in.console.document(
      nlohmann::json{{"ok", first == nullptr},
                     {"findings", to_json({all.front()})},
                     {"databases", list},
                     {"next", first == nullptr ? nlohmann::json() : nlohmann::json(first->next)}}
          .dump(2));
  return first == nullptr ? text::exit_code::done : first->code;
}

} // namespace

void add_doctor(registry& to) {
  auto* app = to.app().add_subcommand("doctor", "Find what is wrong, and the one command to run next");
  app->footer("Example: dbworkflow doctor --env staging");
  to.run(*app, [](context& in) { return examine(in); });
}

} // namespace dbworkflow::command
