#include "command/adopt.hpp"

#include "command/agreement.hpp"
#include "command/consent.hpp"
#include "command/guard.hpp"
#include "command/moment.hpp"
#include "command/naming.hpp"
#include "command/proof.hpp"
#include "command/remade.hpp"
#include "diff/change.hpp"
#include "migrate/mark.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "report/hazards.hpp"
#include "text/file.hpp"

#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

/// Drift is what is left when all migrations are applied.
void require_all_applied(workspace& on, const target& to, postgres::connection& live) {
  const auto& files = on.sound_history();
  const auto standing = migrate::compare(files, migrate::read_ledger(live));
  if (!standing.problems.empty()) throw text::error(text::exit_code::difference, standing.problems);
  if (standing.pending.empty()) return;
  std::vector<std::string> hints;
  for (const auto* one : standing.pending) hints.push_back("  " + one->journal.tag);
  const auto where = environment_option(to.environment);
  hints.push_back("apply them first: dbworkflow migrate" + where);
  hints.push_back("where the database has their effect already: dbworkflow baseline" + where + " --at " +
                  standing.pending.back()->journal.tag);
  throw text::error(text::exit_code::difference,
                    fmt::format("{}: {} pending", to.label, standing.pending.size()), hints);
}

/// What the schema files are to say now.
void tell_declaration(const context& in, workspace& on, const model::database& now) {
  try {
    const auto left = diff::told(diff::compare(on.declared().model, now));
    if (left.empty()) return;
    in.console.say(on.name(), "the schema files do not say so yet; they lack");
    for (const auto& one : left) in.console.line("  " + diff::describe(one));
    in.console.next("edit them, or  dbworkflow pull --into FOLDER  to copy from; then  db_check");
  } catch (const text::error& refused) {
    in.console.warn(refused.diagnostics().front());
  }
}

void announce(const context& in, workspace& on, const target& to, const plan::plan& whole) {
  in.console.say(fmt::format("{} @ {}", on.name(), to.label),
                 fmt::format("{} that no migration made", report::counted(whole.changes.size(), "change")));
  for (const auto& one : whole.changes) in.console.line("  " + diff::describe(one));
  for (const auto& one : report::hazard_lines(whole)) in.console.line("      " + one);
}

} // namespace

generated adopt_drift(const context& in, workspace& on, const generate_options& wanted) {
  const auto to = find_target(in, on.manifest());
  auto live = to.connect();
  require_same_environment(to, live);
  require_all_applied(on, to, live);
  const auto found = find_drift(on, live);
  generated out;
  out.database = on.name();
  if (found.changes.empty()) {
    in.console.say(fmt::format("{} @ {}", on.name(), to.label), "no drift: there is nothing to adopt");
    return out;
  }
  auto adopted = found.found;
  keep_ignored(on, adopted, found.expected);
  const auto whole = plan::make_plan(found.expected, adopted, {.make_online = on.manifest().online_plans});
  for (const auto& one : whole.changes) out.changes.push_back(diff::describe(one));
  out.hazards = report::hazards_json(whole);
  announce(in, on, to, whole);
  require_consent(in, whole, {});

  const auto& files = on.sound_history();
  const history::addition what{wanted.name.empty() ? derived_name(whole.changes) : wanted.name,
                               render::migration_sql(whole), now_utc()};
  const auto entry = history::next_entry(files, what);
  const auto proposed = history::parse_migration(
      entry, {text::shown_path(files.folder / (entry.tag + ".sql")), text::normalised(what.sql)});
  plan_proof proof{&proposed, &whole, &found.expected, &adopted, on.manifest().with_ledger, wanted.data_proof,
                   {},        {}};
  proof.fresh = [&on] { return on.history_copy(); };
  prove(std::move(proof));
  auto after = files;
  after.migrations.push_back(proposed);
  const auto snapshot = remake_snapshot(on, after, adopted).snapshot;
  migrate::mark_applied(live, {&proposed}, std::chrono::minutes(5), {},
                        [&] { out.written = history::append(files, what, snapshot); });
  out.tag = entry.tag;
  out.sql = what.sql;
  in.console.say(on.name(), fmt::format("wrote {}  proven on {}", text::shown_path(out.written.front()),
                                        on.server().version_text()));
  in.console.line(fmt::format(
      "      {} has it applied: nothing is run there; the others get it by db_migrate", to.label));
  on.forget_history();
  make_headers_stale(on);
  tell_declaration(in, on, adopted);
  return out;
}

} // namespace dbworkflow::command
