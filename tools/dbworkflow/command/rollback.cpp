// rollback: back to an earlier point of history, as a new migration or in the database itself.
#include "command/agreement.hpp"
#include "command/backup.hpp"
#include "command/consent.hpp"
#include "command/endpoint.hpp"
#include "command/guard.hpp"
#include "command/moment.hpp"
#include "command/proof.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "command/variables.hpp"
#include "diff/change.hpp"
#include "migrate/lock.hpp"
#include "migrate/mark.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "report/hazards.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace dbworkflow::command {
namespace {

struct rollback_options {
  std::string to;
  std::string name;
  bool forward = false;
  bool direct = false;
  bool no_snapshot = false;
  double lock_wait = 300;
};

/// What was done for one database.
struct rolled_back {
  std::string database;
  std::string target;
  std::string to;                   ///< tag; `nothing`
  std::string migration;            ///< forward: the tag of the new one
  std::vector<std::string> undone;  ///< direct: tags that are pending again
  std::vector<std::string> changes; ///< a line each
  std::vector<std::string> remains; ///< what no plan of the schema can take back
  std::string hazards = "[]";       ///< see report::hazards_json
  std::string backup;               ///< the file; empty: none
};

/// How many migrations stand up to the point; `nothing` is before the first.
std::size_t count_at(const history::history& files, const std::string& to) {
  if (to == "nothing") return 0;
  std::vector<const history::migration*> all;
  for (const auto& one : files.migrations) all.push_back(&one);
  return migrate::up_to(files, all, to).size();
}

std::string name_of_point(const history::history& files, std::size_t count) {
  return count == 0 ? std::string("nothing") : files.migrations[count - 1].journal.tag;
}

/// Statements after the point that changed rows: the schema goes back, they do not.
std::vector<std::string> changes_of_rows(const history::history& files, std::size_t count) {
  std::vector<std::string> out;
  for (auto i = count; i < files.migrations.size(); ++i) {
    const auto& one = files.migrations[i];
    for (const auto& section : one.sections()) {
      for (const auto& statement : section.statements) {
        if (statement.what != sql::category::rows) continue;
        const auto at = text::locate(one.file.content, statement.begin);
        out.push_back(fmt::format("{}:{}:{}: {}", one.file.path, at.line, at.column, statement.tag));
      }
    }
  }
  return out;
}

void show(const context& in, const std::string& subject, const plan::plan& whole, rolled_back& out) {
  in.console.say(subject,
                 fmt::format("{} back to {}", report::counted(whole.changes.size(), "change"), out.to));
  for (const auto& one : whole.changes) {
    out.changes.push_back(diff::describe(one));
    in.console.line("  " + out.changes.back());
  }
  out.hazards = report::hazards_json(whole);
  for (const auto& one : report::hazard_lines(whole)) in.console.line("      " + one);
  if (out.remains.empty()) return;
  in.console.line("  not taken back, since it changed rows:");
  for (const auto& one : out.remains) in.console.line("    " + one);
}

/// A new migration that undoes those after the point, for every database that has them.
rolled_back forward(const context& in, workspace& on, const rollback_options& wanted, std::size_t count) {
  const auto& files = on.sound_history();
  rolled_back out;
  out.database = on.name();
  out.to = name_of_point(files, count);
  out.remains = changes_of_rows(files, count);
  const auto& now = on.historical();
  const auto then = model_at(on, files, count);
  const auto whole = plan::make_plan(now, then, {.make_online = on.manifest().online_plans});
  if (whole.steps.empty()) {
    in.console.say(on.name(), "nothing to roll back: the schema is what it was at " + out.to);
    return out;
  }
  show(in, on.name(), whole, out);
  require_consent(in, whole, {});
  const history::addition what{wanted.name.empty() ? "rollback_to_" + out.to : wanted.name,
                               render::migration_sql(whole), now_utc()};
  const auto entry = history::next_entry(files, what);
  const auto proposed = history::parse_migration(
      entry, {text::shown_path(files.folder / (entry.tag + ".sql")), text::normalised(what.sql)});
  plan_proof proof{&proposed, &whole, &now, &then, on.manifest().with_ledger, true, {}, {}};
  proof.fresh = [&on] { return on.history_copy(); };
  prove(std::move(proof));
  auto after = files;
  after.migrations.push_back(proposed);
  const auto snapshot = remake_snapshot(on, after, then);
  const auto written = history::append(files, what, snapshot.snapshot);
  out.migration = entry.tag;
  on.forget_history();
  make_headers_stale(on);
  in.console.say(on.name(), fmt::format("wrote {}  proven on {}", text::shown_path(written.front()),
                                        on.server().version_text()));
  in.console.next(snapshot.is_declared
                      ? "review it, commit it, then db_migrate"
                      : "the schema files still say what is undone: edit them, or db_generate writes it "
                        "anew; then db_migrate");
  return out;
}

void collect(const std::vector<history::replaced>& from, std::set<std::string>& to) {
  for (const auto& one : from) {
    to.insert(one.tag);
    collect(one.replaces, to);
  }
}

/// The rows of the ledger that stand for what comes after the point.
std::vector<std::string> rows_after(const history::history& files, std::size_t count,
                                    const migrate::standing& now) {
  std::set<std::string> kept;
  for (std::size_t i = 0; i < count; ++i) {
    kept.insert(files.migrations[i].journal.tag);
    collect(files.migrations[i].journal.replaces, kept);
  }
  std::vector<std::string> out;
  for (const auto& row : now.rows) {
    if (!kept.contains(row.tag)) out.push_back(row.tag);
  }
  return out;
}

/// The plan as one text, with the removal of the rows in its last transaction.
std::string sql_of(const plan::plan& whole, const std::vector<std::string>& rows) {
  auto out = render::migration_sql(whole);
  if (!whole.steps.empty() && !whole.steps.back().transactional) out += "\n-- dbworkflow: transaction\n";
  return out + "\n" + migrate::unmark_text(rows) + ";\n";
}

/// A backup first, where others use the database.
std::string back_up(const context& in, workspace& on, const target& to, const rollback_options& wanted) {
  if (to.is_local || wanted.no_snapshot) return {};
  const auto made = take_backup(in, on, to, {{}, true});
  in.console.line(fmt::format("snapshot  {}  restorable (checked)", text::shown_path(made.file)));
  return made.file.string();
}

rolled_back direct(const context& in, workspace& on, const rollback_options& wanted, std::size_t count,
                   const target& to) {
  const auto& files = on.sound_history();
  auto live = connect_unprotected(to, "rollback --direct");
  require_same_environment(to, live);
  rolled_back out;
  out.database = on.name();
  out.target = to.label;
  out.to = name_of_point(files, count);
  const auto subject = fmt::format("{} @ {}", on.name(), to.label);
  migrate::listener told;
  told.waiting = [&in, &subject](const std::string& holder) { in.console.say(subject, holder); };
  const migrate::database_lock held(
      live, std::chrono::milliseconds(static_cast<std::int64_t>(wanted.lock_wait * 1000)), told);
  const auto standing = migrate::compare(files, migrate::read_ledger(live));
  if (!standing.problems.empty()) throw text::error(text::exit_code::difference, standing.problems);
  out.undone = rows_after(files, count, standing);
  if (out.undone.empty()) {
    in.console.say(subject, "nothing to roll back: nothing after " + out.to + " is applied");
    return out;
  }
  out.remains = changes_of_rows(files, count);

  scratch_on_demand scratch(on.manifest().build_folder / "dbworkflow");
  side now;
  now.label = to.label;
  now.model = on.read_schema(live);
  make_comparable(now, scratch);
  auto then = model_at(on, files, count);
  keep_ignored(on, then, now.model);
  // One transaction with the ledger: all of it or nothing.
  const auto whole = plan::make_plan(now.model, then, {.make_online = false});
  show(in, subject, whole, out);
  require_consent(in, whole, {});
  if (!whole.steps.empty()) {
    const auto proposed = loose_migration("rollback", render::migration_sql(whole));
    plan_proof proof{&proposed, &whole, &now.model, &then, on.manifest().with_ledger, true, {}, {}};
    proof.fresh = [&] { return recreate(on.server(), now.model); };
    prove(std::move(proof));
  }
  out.backup = back_up(in, on, to, wanted);
  history::history alone;
  alone.migrations.push_back(loose_migration("rollback of " + to.label, sql_of(whole, out.undone)));
  migrate::replay(live, alone, 1);
  in.console.say(subject, fmt::format("is at {}: {} undone, which are pending again", out.to,
                                      report::counted(out.undone.size(), "migration")));
  for (const auto& one : out.undone) in.console.line("  " + one);
  in.console.next("db_migrate goes forward again; dbworkflow drop removes the latest migration for good");
  return out;
}

rolled_back rollback(const context& in, workspace& on, const rollback_options& wanted) {
  const auto count = count_at(on.sound_history(), wanted.to);
  if (wanted.forward) return forward(in, on, wanted, count);
  const auto to = find_target(in, on.manifest());
  return wanted.direct || to.is_local ? direct(in, on, wanted, count, to) : forward(in, on, wanted, count);
}

nlohmann::json to_json(const rolled_back& one) {
  const auto or_null = [](const std::string& text) {
    return text.empty() ? nlohmann::json() : nlohmann::json(text);
  };
  return {{"database", one.database},
          {"target", or_null(one.target)},
          {"to", one.to},
          {"undone", one.undone},
          {"migration", or_null(one.migration)},
          {"changes", one.changes},
          {"hazards", nlohmann::json::parse(one.hazards)},
          {"not_taken_back", one.remains},
          {"backup", or_null(one.backup)}};
}

std::string point_of(const rollback_options& wanted) {
  auto out = wanted.to.empty() ? variable("DBWORKFLOW_TO") : wanted.to;
  if (!out.empty()) return out;
  throw text::error(
      text::exit_code::usage, "back to which migration?",
      {"say the last one that stays: dbworkflow rollback --to 0041 (for the target: DBWORKFLOW_TO=0041); "
       "--to nothing undoes them all"});
}

} // namespace

void add_rollback(registry& to) {
  auto* app = to.app().add_subcommand("rollback", "Back to an earlier point of history");
  auto wanted = std::make_shared<rollback_options>();
  app->add_option("--to", wanted->to,
                  "The last migration that stays: its name or number, or: nothing (default: DBWORKFLOW_TO)")
      ->type_name("MIGRATION");
  auto* forward = app->add_flag("--forward", wanted->forward,
                                "As a new migration (the default, but for the local database)");
  app->add_flag("--direct", wanted->direct, "In the database, at once (the default for the local one)")
      ->excludes(forward);
  app->add_flag("--no-snapshot", wanted->no_snapshot, "With --direct: no backup first");
  app->add_option("--name", wanted->name, "With --forward: name of the migration")->type_name("NAME");
  app->add_option("--lock-wait", wanted->lock_wait, "Seconds to wait for a migrator (default 300)")
      ->type_name("SECONDS")
      ->check(CLI::NonNegativeNumber);
  app->footer("Example: dbworkflow rollback --to 0041");
  to.run(*app, [wanted](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      wanted->to = point_of(*wanted);
      list.push_back(to_json(rollback(in, one, *wanted)));
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
