#include "command/push.hpp"

#include "command/consent.hpp"
#include "command/execution.hpp"
#include "command/guard.hpp"
#include "command/live_plan.hpp"
#include "command/registry.hpp"
#include "diff/change.hpp"
#include "migrate/migrate.hpp"
#include "report/console.hpp"
#include "report/hazards.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

void announce(const context& in, const std::string& subject, const live_plan& planned, bool with_sql) {
  in.console.say(subject, fmt::format("{} from the database to the declared schema",
                                      report::counted(planned.steps.changes.size(), "change")));
  for (const auto& one : planned.steps.changes) in.console.line("  " + diff::describe(one));
  for (const auto& one : report::hazard_lines(planned.steps)) in.console.line("      " + one);
  if (!with_sql) return;
  for (const auto& section : planned.statements.sections()) {
    in.console.line(section.transactional ? "-- in one transaction" : "-- outside of a transaction");
    for (const auto& one : section.statements)
      in.console.line(std::string(one.text(planned.statements.file.content)) + ";");
  }
}

void tell_unmodelled(const context& in, const std::string& subject, const model::database& live) {
  if (live.unmodelled.empty()) return;
  in.console.say(subject, fmt::format("not modelled, so left as they are: {}",
                                      report::counted(live.unmodelled.size(), "object")));
  for (const auto& one : live.unmodelled) in.console.line(fmt::format("  ? {} {}", one.what, one.name));
}

/// The question of `--interactive`; what loses data has been consented to before.
bool wants(const context& in, const std::string& subject) {
  if (in.options.yes) return true;
  if (in.console.interactive()) return in.console.ask("Push this to " + subject + "?");
  throw text::error(text::exit_code::refused,
                    "push --interactive asks before it does anything, and nobody is here",
                    {"nothing was done; without the question: dbworkflow push, or --yes"});
}

/// What the history says of a database that was pushed to.
void tell_history(const context& in, workspace& on, postgres::connection& live, const std::string& subject) {
  const auto standing = migrate::compare(on.history(), migrate::read_ledger(live));
  const bool generated = diff::compare(on.historical(), on.declared().model).empty();
  if (generated && standing.pending.empty()) {
    in.console.say(subject, "declared = history = database");
    return;
  }
  in.console.say(subject, "declared = database; the history does not know of it");
  if (!generated) {
    in.console.next(
        "db_generate when the schema is as you want it; db_fresh then makes a database by migrations");
  } else {
    in.console.next(fmt::format("{} pending here would make what is there already: db_fresh makes it anew",
                                report::counted(standing.pending.size(), "migration")));
  }
}

void require_reached(workspace& on, postgres::connection& live, const ownership& own,
                     const live_plan& planned) {
  if (on.server().version() / 10000 != live.server_version() / 10000)
    return; // its texts are others; the copy has proven it
  const auto left = diff::compare(own.part_of(on.read_schema(live)), planned.after);
  if (left.empty()) return;
  std::vector<std::string> hints;
  for (const auto& one : left) hints.push_back(diff::describe(one));
  throw text::error(text::exit_code::failed, "pushed, and this is still different", hints);
}

std::string subject_of(const workspace& on, const target& to) {
  return to.is_local ? on.name() : fmt::format("{} @ {}", on.name(), to.label);
}

nlohmann::json to_json(const pushed& one) {
  auto losses = nlohmann::json::array();
  for (const auto& lost : one.losses) {
    losses.push_back({{"hazard", "DELETES_DATA"},
                      {"object", model::to_string(lost.object)},
                      {"message", lost.message},
                      {"rows", lost.rows ? nlohmann::json(*lost.rows) : nlohmann::json()},
                      {"estimated", lost.estimated}});
  }
  return {{"database", one.database}, {"target", one.target}, {"changes", one.changes},
          {"losses", losses},         {"sql", one.sql},       {"done", one.done}};
}

} // namespace

pushed push(const context& in, workspace& on, const target& to, const push_options& wanted) {
  pushed out;
  out.database = on.name();
  out.target = to.label;
  const auto subject = subject_of(on, to);
  if (to.started) in.console.say(on.name(), "local database started");
  auto live = connect_unprotected(to, "push");
  require_same_environment(to, live);
  const ownership own(on);
  for (const auto& warning : on.declared().warnings) in.console.warn(warning);
  const said_values values{wanted.backfills, wanted.conversions};
  auto planned = plan_live(in, on, live, own, on.declared().model,
                           {.name = "push", .renames = {wanted.renames, &on.declared(), true, values}});
  tell_unmodelled(in, subject, planned.whole);
  if (planned.empty()) {
    in.console.say(subject, "nothing to push: the database is as declared");
    return out;
  }
  out.losses = count_losses(live, planned.steps);
  tell_losses(planned.steps, out.losses);
  for (const auto& one : planned.steps.changes) out.changes.push_back(diff::describe(one));
  out.sql = planned.statements.file.content;
  announce(in, subject, planned, wanted.interactive || wanted.dry_run);
  if (auto told = obstacles(live, planned.steps, on.declared()); !told.empty())
    throw text::error(text::exit_code::failed, std::move(told));
  if (wanted.dry_run) {
    in.console.say(subject, "nothing was done (dry run)");
    return out;
  }
  require_consent(in, planned.steps, on.declared());
  if (wanted.interactive && !wants(in, subject)) {
    in.console.say(subject, "nothing was done");
    return out;
  }
  execution how;
  how.subject = subject;
  how.lock_wait = wanted.lock_wait;
  how.look_again = [&] {
    require_unchanged(on, live, planned);
    require_still_empty(live, out.losses);
  };
  carry_out(in, live, planned.statements, how);
  out.done = true;
  require_reached(on, live, own, planned);
  tell_history(in, on, live, subject);
  return out;
}

void add_push(registry& to) {
  struct parsed {
    push_options wanted;
    double wait = 300;
  };
  auto* app = to.app().add_subcommand(
      "push", "Make a database equal the declared schema, without migrations: for development");
  auto given = std::make_shared<parsed>();
  app->add_flag("--interactive", given->wanted.interactive, "Show the plan with its SQL, and ask");
  app->add_option("--rename", given->wanted.renames, "Something has a new name: orders.note=remark")
      ->type_name("[KIND ]OLD=NEW")
      ->take_all();
  add_value_options(*app, given->wanted.backfills, given->wanted.conversions);
  app->add_flag("--dry-run", given->wanted.dry_run, "Show the plan with its SQL; write nothing");
  app->add_option("--lock-wait", given->wait, "Seconds to wait for a migrator (default 300)")
      ->type_name("SECONDS")
      ->check(CLI::NonNegativeNumber);
  app->footer("Example: dbworkflow push --interactive");
  to.run(*app, [given](context& in) {
    given->wanted.lock_wait = std::chrono::milliseconds(static_cast<std::int64_t>(given->wait * 1000));
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in))
      list.push_back(to_json(push(in, one, find_target(in, one.manifest()), given->wanted)));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
