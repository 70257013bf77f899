#include "command/reset.hpp"

#include "command/execution.hpp"
#include "command/guard.hpp"
#include "command/live_plan.hpp"
#include "command/registry.hpp"
#include "command/stakes.hpp"
#include "diff/change.hpp"
#include "migrate/ledger.hpp"
#include "report/console.hpp"
#include "text/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

/// What a database has that nobody has touched: schema public.
model::database untouched(workspace& on) {
  auto scratch = on.server().create();
  auto connection = scratch.connect();
  return on.read_schema(connection);
}

void announce(const context& in, const std::string& subject, const emptied& what,
              const std::vector<loss>& losses) {
  in.console.say(subject,
                 fmt::format("reset drops {} with {}", report::counted(what.dropped.size(), "object"),
                             report::counted(static_cast<std::size_t>(what.rows), "row")));
  for (const auto& one : losses) {
    if (one.object.type != model::kind::table) continue;
    in.console.line(fmt::format("  - table {}  {}", model::qualified_name(one.object), rows_text(one)));
  }
}

bool wants(const context& in, const std::string& subject) {
  if (in.options.yes) return true;
  if (in.console.interactive()) return in.console.ask("Drop all of this in " + subject + "?");
  throw text::error(
      text::exit_code::refused,
      "reset asks before it drops anything, and nobody is here to answer: " + subject,
      {"nothing was done; to answer in a script: --yes (for a build target: DBWORKFLOW_YES=1)"});
}

nlohmann::json to_json(const emptied& one) {
  return {{"database", one.database},
          {"target", one.target},
          {"dropped", one.dropped},
          {"rows", one.rows},
          {"done", one.done}};
}

} // namespace

emptied reset(const context& in, workspace& on, const target& to, bool dry_run) {
  emptied out;
  out.database = on.name();
  out.target = to.label;
  const auto subject = to.is_local ? on.name() : fmt::format("{} @ {}", on.name(), to.label);
  auto live = connect_unprotected(to, "reset");
  require_same_environment(to, live);
  const ownership own(on);
  const auto planned = plan_live(in, on, live, own, untouched(on), {.name = "reset", .by_rows = false});
  const auto losses = count_losses(live, planned.steps);
  for (const auto& one : planned.steps.changes) out.dropped.push_back(diff::describe(one));
  for (const auto& one : losses) {
    if (one.object.type == model::kind::table) out.rows += one.rows.value_or(0);
  }
  announce(in, subject, out, losses);
  if (dry_run || !wants(in, subject)) {
    in.console.say(subject, dry_run ? "nothing was done (dry run)" : "nothing was done");
    return out;
  }
  execution how;
  how.subject = subject;
  how.look_again = [&] { require_unchanged(on, live, planned); };
  how.at_last = migrate::clear_ledger_text();
  carry_out(in, live, planned.statements, how);
  out.done = true;
  in.console.say(subject, "reset: nothing of this project is left in the database");
  return out;
}

void add_reset(registry& to) {
  auto* app = to.app().add_subcommand("reset", "Drop everything that the project owns in a database; asks");
  auto dry_run = std::make_shared<bool>(false);
  app->add_flag("--dry-run", *dry_run, "Tell what would be dropped; write nothing");
  app->footer("Example: dbworkflow reset --env local --yes");
  to.run(*app, [dry_run](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in))
      list.push_back(to_json(reset(in, one, find_target(in, one.manifest()), *dry_run)));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
