// baseline: adopts a database that is there: its schema becomes the first migration, which it has applied
// already.
#include "command/endpoint.hpp"
#include "command/guard.hpp"
#include "command/moment.hpp"
#include "command/proof.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "diff/change.hpp"
#include "migrate/mark.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct baseline_options {
  std::string at;
  std::string name = "baseline";
  bool with_drift = false;
  bool strict = false;
  double lock_wait = 300;
};

struct baselined {
  std::string database;
  std::string target;
  std::vector<std::string> marked; ///< tags
  std::vector<std::filesystem::path> written;
};

std::chrono::milliseconds wait_of(const baseline_options& wanted) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(wanted.lock_wait * 1000));
}

migrate::listener waiting_on(const context& in, const std::string& subject) {
  migrate::listener out;
  out.waiting = [&in, subject](const std::string& holder) { in.console.say(subject, holder); };
  return out;
}

/// The schema of the database, as the scratch server prints it.
side read_live(const workspace& on, const target& to, postgres::connection& live,
               scratch_on_demand& scratch) {
  side out;
  out.label = to.label;
  out.model = on.read_schema(live);
  make_comparable(out, scratch);
  return out;
}

baselined adopt(const context& in, workspace& on, const baseline_options& wanted) {
  const auto& files = on.sound_history();
  if (!files.migrations.empty()) {
    throw text::error(
        text::exit_code::refused,
        fmt::format("{} has {} already", on.name(), report::counted(files.migrations.size(), "migration")),
        {"a database that has their effect is told so: dbworkflow baseline --at " +
         files.migrations.back().journal.tag});
  }
  const auto to = find_target(in, on.manifest());
  auto live = to.connect();
  require_same_environment(to, live);
  if (const auto rows = migrate::read_ledger(live); !rows.empty()) {
    throw text::error(text::exit_code::refused,
                      fmt::format("{} has a ledger already: {} applied, the last {}", to.label, rows.size(),
                                  rows.back().tag),
                      {"use the branch or version that has these migrations", "nothing was done"});
  }
  scratch_on_demand scratch(on.manifest().build_folder / "dbworkflow");
  const auto found = read_live(on, to, live, scratch);
  tell_unmodelled(in, {&found}, wanted.strict);

  auto empty = on.server().create();
  history::addition what{wanted.name, {}, now_utc()};
  {
    auto connection = empty.connect();
    what.sql = render::migration_sql(plan::make_plan(on.read_schema(connection), found.model));
  }
  if (what.sql.empty()) what.sql = "-- The database was empty.\n";
  const auto entry = history::next_entry(files, what);
  const auto proposed = history::parse_migration(
      entry, {text::shown_path(files.folder / (entry.tag + ".sql")), text::normalised(what.sql)});
  if (auto left = left_after(empty, proposed, found.model, on.manifest().with_ledger); !left.empty()) {
    left.emplace_back("nothing was written");
    throw text::error(text::exit_code::failed,
                      "the migration does not make the schema of " + to.label + ": this is left", left);
  }
  auto after = files;
  after.migrations.push_back(proposed);
  const auto snapshot = remake_snapshot(on, after, found.model);
  baselined out{on.name(), to.label, {entry.tag}, {}};
  const auto subject = fmt::format("{} @ {}", on.name(), to.label);
  migrate::mark_applied(live, {&proposed}, wait_of(wanted), waiting_on(in, subject),
                        [&] { out.written = history::append(files, what, snapshot.snapshot); });
  on.forget_history();
  make_headers_stale(on);
  in.console.say(on.name(), fmt::format("wrote {}  proven on {}", text::shown_path(out.written.front()),
                                        on.server().version_text()));
  in.console.say(subject, "has " + entry.tag + " applied: it is what the database was made of");
  if (!snapshot.is_declared) {
    in.console.next(
        "the schema files say else: dbworkflow pull --into schema  writes what the database has; then "
        "db_check");
  }
  return out;
}

baselined mark(const context& in, workspace& on, const baseline_options& wanted) {
  const auto& files = on.sound_history();
  std::vector<const history::migration*> all;
  for (const auto& one : files.migrations) all.push_back(&one);
  const auto count = migrate::up_to(files, all, wanted.at).size();
  const auto to = find_target(in, on.manifest());
  auto live = to.connect();
  require_same_environment(to, live);
  const auto standing = migrate::compare(files, migrate::read_ledger(live));
  if (!standing.problems.empty()) throw text::error(text::exit_code::difference, standing.problems);
  const auto which = migrate::up_to(files, standing.pending, wanted.at);
  const auto subject = fmt::format("{} @ {}", on.name(), to.label);
  baselined out{on.name(), to.label, {}, {}};
  if (which.empty()) {
    in.console.say(subject, "nothing to mark: all up to there are applied");
    return out;
  }
  scratch_on_demand scratch(on.manifest().build_folder / "dbworkflow");
  const auto found = read_live(on, to, live, scratch);
  const auto expected = model_at(on, files, count);
  std::vector<std::string> left;
  for (const auto& one : diff::compare(expected, found.model)) left.push_back(diff::describe(one));
  if (!left.empty() && !wanted.with_drift) {
    left.emplace_back(
        "where it is to be marked all the same, and the difference seen to later: --with-drift");
    left.emplace_back("nothing was done");
    throw text::error(text::exit_code::difference,
                      fmt::format("{} is not what the migrations up to {} make", to.label,
                                  files.migrations[count - 1].journal.tag),
                      left);
  }
  migrate::mark_applied(live, which, wait_of(wanted), waiting_on(in, subject), [] {});
  for (const auto* one : which) out.marked.push_back(one->journal.tag);
  in.console.say(subject, fmt::format("{} marked as applied, up to {}",
                                      report::counted(which.size(), "migration"), which.back()->journal.tag));
  for (const auto& one : left) in.console.line("  " + one);
  if (!left.empty()) in.console.next("db_check_drift shows what differs, and the ways out");
  return out;
}

nlohmann::json to_json(const baselined& one) {
  auto paths = nlohmann::json::array();
  for (const auto& path : one.written) paths.push_back(path.string());
  return {{"database", one.database}, {"target", one.target}, {"marked", one.marked}, {"written", paths}};
}

} // namespace

void add_baseline(registry& to) {
  auto* app = to.app().add_subcommand("baseline",
                                      "Adopt an existing database: the first migration, marked as applied");
  auto wanted = std::make_shared<baseline_options>();
  auto* at = app->add_option("--at", wanted->at, "Mark the migrations up to this one as applied; none is run")
                 ->type_name("MIGRATION");
  app->add_option("--name", wanted->name, "Name of the first migration (default: baseline)")
      ->type_name("NAME")
      ->excludes(at);
  app->add_flag("--with-drift", wanted->with_drift,
                "With --at: also where the database is not what they make")
      ->needs(at);
  app->add_flag("--strict", wanted->strict, "What is not modelled is an error")->excludes(at);
  app->add_option("--lock-wait", wanted->lock_wait, "Seconds to wait for a migrator (default 300)")
      ->type_name("SECONDS")
      ->check(CLI::NonNegativeNumber);
  app->footer("Example: dbworkflow baseline --env prod");
  to.run(*app, [wanted](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in))
      list.push_back(to_json(wanted->at.empty() ? adopt(in, one, *wanted) : mark(in, one, *wanted)));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
