#include "command/seed.hpp"

#include "command/guard.hpp"
#include "command/registry.hpp"
#include "migrate/lock.hpp"
#include "process/interrupt.hpp"
#include "report/console.hpp"
#include "text/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

std::string per_second(std::size_t rows, std::chrono::microseconds took) {
  const auto micros = std::max<std::int64_t>(took.count(), 1);
  return fmt::format("{} rows/s", static_cast<std::int64_t>(rows) * 1'000'000 / micros);
}

std::string words(const seed::loaded& one) {
  if (one.table.empty()) return fmt::format("{}: {}", one.path, report::counted(one.rows, "statement"));
  return fmt::format("{} → {}: {} ({} new, {} changed), {}", one.path, one.table,
                     report::counted(one.rows, "row"), one.added, one.changed,
                     per_second(one.rows, one.took));
}

nlohmann::json to_json(const seeded& one) {
  auto files = nlohmann::json::array();
  for (const auto& file : one.files) {
    files.push_back({{"path", file.path},
                     {"table", file.table.empty() ? nlohmann::json() : nlohmann::json(file.table)},
                     {file.table.empty() ? "statements" : "rows", file.rows},
                     {"added", file.added},
                     {"changed", file.changed},
                     {"duration_us", file.took.count()}});
  }
  return {{"database", one.database}, {"target", one.target}, {"seeds", files}};
}

} // namespace

seeded seed(const context& in, workspace& on, const target& to,
            const std::vector<std::filesystem::path>& files) {
  seeded out;
  out.database = on.name();
  out.target = to.label;
  const auto subject = to.is_local ? on.name() : fmt::format("{} @ {}", on.name(), to.label);
  auto live = connect_unprotected(to, "seed");
  require_same_environment(to, live);
  const auto& wanted = files.empty() ? on.manifest().seeds : files;
  if (wanted.empty()) {
    in.console.say(subject, "no seeds are declared");
    in.console.next(fmt::format("dbworkflow_add_database({} … SEEDS seeds/users.csv)", on.name()));
    return out;
  }
  migrate::listener waiting;
  waiting.waiting = [&](const std::string& holder) { in.console.say(subject, holder); };
  const migrate::database_lock held(live, migrate::options{}.lock_wait, waiting);
  seed::listener told;
  told.sent = [&](const std::string& path, std::size_t rows, std::chrono::microseconds took) {
    in.console.progress(fmt::format("{}  {} rows  {}", path, rows, per_second(rows, took)));
    if (process::interrupted() != 0) throw text::error(text::exit_code::failed, "interrupted");
  };
  told.done = [&](const seed::loaded& one) { in.console.say(subject, words(one), one.took); };
  live.execute("begin");
  try {
    out.files = seed::load(live, wanted, told);
    if (process::interrupted() != 0) throw text::error(text::exit_code::failed, "interrupted");
    live.execute("commit");
  } catch (const text::error& failed) {
    live.only_clean_up();
    live.execute("rollback");
    auto diagnostics = failed.diagnostics();
    diagnostics.back().hints.emplace_back("nothing was loaded: seeds are one transaction");
    throw text::error(failed.code(), std::move(diagnostics));
  }
  return out;
}

void add_seed(registry& to) {
  auto* app =
      to.app().add_subcommand("seed", "Load the declared seeds (.sql, .csv, .json); may be done again");
  auto files = std::make_shared<std::vector<std::filesystem::path>>();
  app->add_option("files", *files, "Seed files (default: those of the declaration)")
      ->type_name("FILE")
      ->check(CLI::ExistingFile);
  app->footer("Example: dbworkflow seed seeds/users.csv");
  to.run(*app, [files](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in))
      list.push_back(to_json(seed(in, one, find_target(in, one.manifest()), *files)));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
