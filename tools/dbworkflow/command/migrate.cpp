#include "command/migrate.hpp"

#include "command/agreement.hpp"
#include "command/guard.hpp"
#include "command/registry.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <future>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

/// The listener that shows a run on the console.
migrate::listener shown_on(const context& in, const std::string& subject, migrated& result) {
  migrate::listener out;
  out.waiting = [&in, subject](const std::string& holder) { in.console.say(subject, holder); };
  out.begins = [&in](const history::migration& one) { in.console.progress(one.journal.tag); };
  out.statement = [&in](const history::migration& one, std::size_t done, std::size_t of) {
    in.console.progress(one.journal.tag, done, of);
  };
  out.applied = [&in, subject, &result](const history::migration& one, std::chrono::microseconds took) {
    result.applied.push_back(one.journal.tag);
    in.console.say(subject, "applied " + one.journal.tag, took);
  };
  return out;
}

migrate::outcome run(const context& in, postgres::connection& on, const history::history& files,
                     const target& to, const migrate::options& wanted, const std::string& subject,
                     migrated& result) {
  const auto told = shown_on(in, subject, result);
  mark_protected(to, on, wanted.lock_wait, told);
  return migrate::migrate(on, files, wanted, told);
}

migrated dry_run(const context& in, workspace& on, postgres::connection& connection,
                 const migrate::options& wanted, migrated out) {
  auto standing = migrate::compare(on.sound_history(), migrate::read_ledger(connection));
  if (!standing.problems.empty()) throw text::error(text::exit_code::difference, standing.problems);
  out.applied_before = migrate::applied_count(on.history(), standing);
  for (const auto* one : migrate::up_to(on.history(), standing.pending, wanted.to)) {
    out.planned.push_back(one->journal.tag);
    std::size_t statements = 0;
    bool transactional = true;
    for (const auto& section : one->sections()) {
      statements += section.statements.size();
      transactional = transactional && section.transactional;
    }
    in.console.line(fmt::format("  {}  {}  {}", one->journal.tag,
                                transactional ? "transaction" : "no transaction",
                                report::counted(statements, "statement")));
  }
  in.console.say(on.name(), fmt::format("{} pending, {} applied; nothing was done (dry run)",
                                        out.planned.size(), out.applied_before));
  return out;
}

nlohmann::json to_json(const migrated& one) {
  return {{"database", one.database},
          {"target", one.target},
          {"applied", one.applied},
          {"planned", one.planned},
          {"before", one.applied_before},
          {"agrees", one.agrees ? nlohmann::json(*one.agrees) : nlohmann::json()}};
}

std::chrono::milliseconds parse_wait(double seconds) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

} // namespace

migrated migrate(const context& in, workspace& on, const target& to, const migrate::options& wanted) {
  migrated out;
  out.database = on.name();
  out.target = to.label;
  const auto subject = to.is_local ? on.name() : fmt::format("{} @ {}", on.name(), to.label);
  if (to.started) in.console.say(on.name(), "local database started");
  // While the server makes its process ready, the files can be read.
  auto connecting = std::async(std::launch::async, [&to] { return to.connect(); });
  on.history();
  auto connection = connecting.get();
  require_same_environment(to, connection);
  if (wanted.dry_run) return dry_run(in, on, connection, wanted, out);
  const auto& files = on.sound_history();
  const auto done = run(in, connection, files, to, wanted, subject, out);
  out.applied_before = done.applied_before;
  if (done.applied_now == 0) {
    in.console.say(subject, fmt::format("nothing to do: {} applied", done.applied_before));
    return out;
  }
  if (done.applied_before + done.applied_now == files.migrations.size()) {
    out.agrees = tell_agreement(in, on, connection, subject);
  } else {
    in.console.say(subject, fmt::format("{} of {} applied", done.applied_before + done.applied_now,
                                        files.migrations.size()));
  }
  return out;
}

void add_migrate(registry& to) {
  struct parsed {
    std::string to;
    bool dry_run = false;
    double wait = 300;
    migrate::interrupted cut_short = migrate::interrupted::ask;
  };
  const std::map<std::string, migrate::interrupted> ways{{"repeat", migrate::interrupted::repeat},
                                                         {"skip", migrate::interrupted::skip}};
  auto* app = to.app().add_subcommand("migrate", "Apply what is pending, in order, under a lock");
  auto given = std::make_shared<parsed>();
  app->add_option("--to", given->to, "Last migration to apply: its name or number")->type_name("MIGRATION");
  app->add_flag("--dry-run", given->dry_run, "Tell what would be applied; write nothing");
  app->add_option("--lock-wait", given->wait, "Seconds to wait for another migrator (default 300)")
      ->type_name("SECONDS")
      ->check(CLI::NonNegativeNumber);
  app->add_option(
         "--interrupted", given->cut_short,
         "For a statement outside of a transaction that an earlier run was cut short in: repeat it, or "
         "skip it as done")
      ->type_name("repeat|skip")
      ->transform(CLI::CheckedTransformer(ways));
  app->footer("Example: dbworkflow migrate --env staging --dry-run");
  to.run(*app, [given](context& in) {
    migrate::options wanted;
    if (!given->to.empty()) wanted.to = given->to;
    wanted.dry_run = given->dry_run;
    wanted.lock_wait = parse_wait(given->wait);
    wanted.cut_short = given->cut_short;
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      list.push_back(to_json(migrate(in, one, find_target(in, one.manifest()), wanted)));
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
