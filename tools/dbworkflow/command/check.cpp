// check: do files, declaration, history and database agree?
#include "command/agreement.hpp"
#include "command/fork.hpp"
#include "command/guard.hpp"
#include "command/registry.hpp"
#include "command/renames.hpp"
#include "command/target.hpp"
#include "migrate/migrate.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct check_options {
  bool offline = false;
  bool drift_only = false;
  bool strict = false;
};

struct findings {
  nlohmann::json told = nlohmann::json::object();
  bool equal = true;
};

/// Notes of renames that the history has done already.
void tell_stale_notes(const context& in, workspace& on, const model::database& historical, findings& out) {
  auto list = nlohmann::json::array();
  for (const auto& one : stale_notes(compile::notes_in(on.sources(), historical), historical)) {
    in.console.warn(one);
    list.push_back(one.path + ":" + std::to_string(one.where.line) + ": " + one.message);
  }
  if (!list.empty()) out.told["stale_notes"] = list;
}

/// Files alone: chain and declaration.
void check_files(const context& in, workspace& on, findings& out) {
  require_one_line(in, on);
  on.sound_history();
  out.told["history"] = "sound";
  in.console.say(on.name(), fmt::format("history is sound: {}",
                                        report::counted(on.history().migrations.size(), "migration")));
  switch (offline_state(on)) {
  case declaration_state::current:
    out.told["declaration"] = "current";
    in.console.say(on.name(), "declared = history");
    tell_stale_notes(in, on, on.committed()->model, out);
    return;
  case declaration_state::changed: {
    const bool server = postgres::scratch_server::available();
    if (server) {
      on.read_both();
      const auto changes = diff::compare(on.historical(), on.declared().model);
      if (changes.empty()) {
        out.told["declaration"] = "current";
        in.console.say(on.name(),
                       "declared = history (the text of the schema files changed, not what it says)");
        return;
      }
      in.console.say(on.name(), "schema changed but migrations not generated");
      for (const auto& one : changes) in.console.line("  " + diff::describe(one));
    } else {
      in.console.say(on.name(), "schema changed but migrations not generated");
    }
    break;
  }
  case declaration_state::unknown:
    in.console.say(on.name(), on.history().migrations.empty()
                                  ? "no migrations are generated yet"
                                  : "meta/snapshot.json does not stand for the last migration");
    break;
  }
  out.told["declaration"] = "changed";
  out.equal = false;
  in.console.next("db_generate");
}

/// Whether a push takes back what the history did not make, and nothing else.
bool may_push(workspace& on, const target& to, postgres::connection& live) {
  if (state_of_declaration(on) != declaration_state::current) return false;
  try {
    require_unprotected(to, live, "push");
    return true;
  } catch (const text::error&) {
    return false; // the way is not offered; push itself would say why
  }
}

void check_database(const context& in, workspace& on, findings& out) {
  const auto to = find_target(in, on.manifest());
  const auto subject = fmt::format("{} @ {}", on.name(), to.label);
  auto connection = to.connect();
  const auto standing = migrate::compare(on.sound_history(), migrate::read_ledger(connection));
  for (const auto& problem : standing.problems) in.console.warn(problem);
  auto pending = nlohmann::json::array();
  for (const auto* one : standing.pending) pending.push_back(one->journal.tag);
  out.told["pending"] = pending;
  if (!standing.problems.empty()) out.equal = false;
  if (!standing.pending.empty()) {
    in.console.say(subject, fmt::format("{} pending", standing.pending.size()));
    for (const auto* one : standing.pending) in.console.line("  " + one->journal.tag);
    in.console.next("db_migrate");
    out.equal = false;
    return; // what is pending is no drift
  }
  const auto left = find_drift(on, connection);
  const auto told = diff::told(left.changes);
  auto list = nlohmann::json::array();
  for (const auto& one : told) list.push_back(diff::describe(one));
  out.told["drift"] = list;
  if (left.changes.empty()) {
    in.console.say(subject, "no drift: the database is what the history made of it");
    return;
  }
  out.equal = false;
  if (is_as_declared(on, left)) {
    out.told["pushed"] = true;
    in.console.say(subject, pushed_text);
    for (const auto& one : told) in.console.line("  " + diff::describe(one));
    in.console.next("db_generate writes it as a migration; db_fresh then makes this database by migrations");
    return;
  }
  in.console.say(subject, "drift: the database is not what the history made of it");
  for (const auto& one : told) in.console.line("  " + diff::describe(one));
  const auto there = environment_option(to.environment);
  in.console.line("adopt it     dbworkflow generate --from-database" + there);
  in.console.line(may_push(on, to, connection) ? "undo it      dbworkflow push --interactive" + there +
                                                     "    (shows the plan, and asks)"
                                               : "undo it      change the database back by hand");
  for (const auto& step : plan::make_plan(left.found, left.expected).steps) {
    for (const auto& statement : render::statements(step)) in.console.line("    " + statement + ";");
  }
  in.console.line(fmt::format("ignore it    dbworkflow_add_database({} … IGNORE \"{}\")", on.name(),
                              model::to_string(told.front().id)));
}

void report_unmodelled(const context& in, workspace& on, bool strict, findings& out) {
  if (on.history().migrations.empty()) return;
  // A snapshot that cannot be trusted has been replaced by what the migrations make, where that was asked
  // for.
  const bool known = on.snapshot_is_current();
  if (!known && !postgres::scratch_server::available()) return;
  const auto& list = known ? on.committed()->model.unmodelled : on.historical().unmodelled;
  if (list.empty()) return;
  auto told = nlohmann::json::array();
  in.console.say(on.name(),
                 fmt::format("not modelled, so not compared: {}", report::counted(list.size(), "object")));
  for (const auto& one : list) {
    in.console.line(fmt::format("  ? {} {}", one.what, one.name));
    told.push_back(one.what + " " + one.name);
  }
  out.told["unmodelled"] = told;
  if (strict) out.equal = false;
}

} // namespace

void add_check(registry& to) {
  auto* app = to.app().add_subcommand("check", "Do files, declaration, history and database agree?");
  auto wanted = std::make_shared<check_options>();
  auto* offline = app->add_flag("--offline", wanted->offline, "Files only: no database is asked");
  app->add_flag("--drift", wanted->drift_only, "Only whether the database is what the history made of it")
      ->excludes(offline);
  app->add_flag("--strict", wanted->strict, "What is not modelled counts as a difference");
  app->footer("Example: dbworkflow check --env staging");
  to.run(*app, [wanted](context& in) {
    bool equal = true;
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      findings found;
      found.told["database"] = one.name();
      if (!wanted->drift_only) check_files(in, one, found);
      if (!wanted->offline) check_database(in, one, found);
      report_unmodelled(in, one, wanted->strict, found);
      equal = equal && found.equal;
      list.push_back(found.told);
    }
    in.console.document(nlohmann::json{{"ok", equal}, {"databases", list}}.dump(2));
    return equal ? text::exit_code::done : text::exit_code::difference;
  });
}

} // namespace dbworkflow::command
