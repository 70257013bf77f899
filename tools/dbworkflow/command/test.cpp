// test: what CTest runs, most of it under the label `migrations`.
#include "command/agreement.hpp"
#include "command/fork.hpp"
#include "command/lint.hpp"
#include "command/migration_tests.hpp"
#include "command/registry.hpp"
#include "command/renames.hpp"
#include "command/seed.hpp"
#include "command/test_run.hpp"
#include "command/workspace.hpp"
#include "migrate/migrate.hpp"
#include "plan/plan.hpp"
#include "postgres/introspect/introspect.hpp"
#include "render/render.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

namespace dbworkflow::command {
namespace {

using body = text::exit_code (*)(const context&, workspace&);

/// Chain, files, order; no server.
text::exit_code integrity(const context& in, workspace& on) {
  require_one_line(in, on);
  for (const auto& one : on.sound_history().migrations) static_cast<void>(one.sections());
  in.console.say(on.name(), fmt::format("{}, in an unbroken chain",
                                        report::counted(on.history().migrations.size(), "migration")));
  return text::exit_code::done;
}

text::diagnostic first_place(const workspace& on, std::string message) {
  text::diagnostic out;
  out.path = text::shown_path(on.manifest().schema.front());
  out.where = {1, 1};
  out.message = std::move(message);
  return out;
}

/// The declaration says what the history makes.
text::exit_code current(const context& in, workspace& on) {
  on.read_both();
  const auto planned = plan_with_renames(in, {{}, &on.declared()}, on.historical(), on.declared().model,
                                         state_of_history(on), {.make_online = on.manifest().online_plans});
  const auto& missing = planned.whole;
  if (missing.steps.empty()) {
    in.console.say(on.name(), "declared = history");
    return text::exit_code::done;
  }
  auto told = first_place(on, "schema changed but migrations not generated");
  for (const auto& one : missing.changes) {
    told.hints.push_back(diff::describe(one));
    if (const auto place = on.declared().declared_at.find(one.id);
        told.line.empty() && place != on.declared().declared_at.end()) {
      told.path = place->second.path;
      told.where = place->second.where;
      told.line = place->second.line;
    }
  }
  told.hints.emplace_back("what is missing:");
  for (const auto& step : missing.steps) {
    for (const auto& statement : render::statements(step)) told.hints.push_back("  " + statement + ";");
  }
  told.hints.emplace_back("mend: db_generate, then commit the migration with the schema");
  throw text::error(text::exit_code::difference, told);
}

/// All migrations apply to an empty database, through the ledger, and on from every earlier point.
text::exit_code apply(const context& in, workspace& on) {
  const auto& files = on.sound_history();
  static_cast<void>(on.historical()); // makes the roles that migrations speak of
  auto whole = on.server().create();
  auto straight = whole.connect();
  const auto all = migrate::migrate(straight, files, {}, {});
  if (all.applied_now != files.migrations.size()) {
    throw text::error(text::exit_code::failed, fmt::format("{} of {} migrations were applied",
                                                           all.applied_now, files.migrations.size()));
  }
  auto stepwise = on.server().create();
  auto stepping = stepwise.connect();
  for (const auto& one : files.migrations) {
    migrate::options to_here;
    to_here.to = one.journal.tag;
    if (migrate::migrate(stepping, files, to_here, {}).applied_now != 1) {
      throw text::error(text::exit_code::failed,
                        "from the point before it, " + one.journal.tag + " was not applied");
    }
  }
  const auto at_once = postgres::introspect(straight);
  const auto one_by_one = postgres::introspect(stepping);
  const auto left = diff::compare(at_once, one_by_one);
  if (!left.empty()) {
    std::vector<std::string> hints;
    for (const auto& one : left) hints.push_back(diff::describe(one));
    throw text::error(text::exit_code::difference,
                      "applied at once and one by one, the migrations make different schemas", hints);
  }
  in.console.say(on.name(), fmt::format("{} applied, at once and one by one",
                                        report::counted(files.migrations.size(), "migration")));
  return text::exit_code::done;
}

/// What the migrations produce, through the ledger, equals the declaration, object by object.
text::exit_code drift_free(const context& in, workspace& on) {
  const auto& files = on.sound_history();
  static_cast<void>(on.historical()); // makes the roles that migrations speak of
  auto database = on.server().create();
  auto connection = database.connect();
  migrate::migrate(connection, files, {}, {});
  const auto made = postgres::introspect(connection);
  const auto left = diff::compare(made, on.declared().model);
  if (left.empty()) {
    in.console.say(on.name(), fmt::format("{} as declared", report::counted(made.objects.size(), "object")));
    return text::exit_code::done;
  }
  auto told = first_place(on, "the migrations do not produce the declared schema");
  for (const auto& one : left) told.hints.push_back(diff::describe(one));
  told.hints.emplace_back("mend: db_generate writes the migration that is missing");
  throw text::error(text::exit_code::difference, told);
}

bool server_is_required() {
  const char* value = std::getenv("DBWORKFLOW_REQUIRE_SERVER");
  return value != nullptr && std::string(value) == "1";
}

bool is_to_be_skipped(const context& in) {
  if (postgres::scratch_server::available() || server_is_required()) return false;
  in.console.say({}, "skipped: no PostgreSQL server programs were found, and DBWORKFLOW_DEV_URL is not set");
  return true;
}

text::exit_code run_test(const context& in, bool needs_server, body what) {
  if (needs_server && is_to_be_skipped(in)) return text::exit_code::skipped;
  for (auto& one : open_workspaces(in)) {
    if (const auto code = what(in, one); code != text::exit_code::done) return code;
  }
  return text::exit_code::done;
}

} // namespace

namespace {

void add_run(registry& to, CLI::App& test) {
  auto* app = test.add_subcommand("run", "Run a program with a migrated database of its own in DATABASE_URL");
  auto words = std::make_shared<std::vector<std::string>>();
  app->add_option("PROGRAM", *words, "The program and its arguments, behind --")->required();
  auto seeded = std::make_shared<bool>(false);
  app->add_flag("--seeded", *seeded, "With the declared seeds loaded, too");
  app->footer(
      "Exit status: the program's.\nExample: dbworkflow test run --database shop -- ./orders_test --fast");
  to.run(*app, [words, seeded](context& in) {
    return is_to_be_skipped(in) ? text::exit_code::skipped : run_with_database(in, *words, *seeded);
  });
}

} // namespace

void add_test(registry& to) {
  auto* app = to.app().add_subcommand("test", "Prove the migrations (what CTest runs)");
  app->require_subcommand(1);
  app->fallthrough();
  const auto add = [&](const std::string& name, const std::string& help, bool needs_server, body what) {
    auto* one = app->add_subcommand(name, help);
    one->footer("Example: dbworkflow test " + name);
    to.run(*one, [needs_server, what](context& in) { return run_test(in, needs_server, what); });
  };
  add("data", "Rows put in before each migration are there afterwards", true, test_data);
  add("rollback", "Up, down and up again gives the same schema", true, test_rollback);
  add("integrity", "Chain, files, order", false, integrity);
  add("current", "The declaration says what the history makes", true, current);
  add("apply", "All migrations apply, from every earlier point", true, apply);
  add("drift", "What they make is what is declared, object by object", true, drift_free);
  add("lint", "The newest migration has no danger that nobody has consented to", true, test_lint);
  add("seeds", "The seeds load, and a second time give the same rows", true, test_seeds);
  add_run(to, *app);
}

} // namespace dbworkflow::command
