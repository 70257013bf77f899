// snapshot: a backup of the database, with a manifest, and proven to be restorable where that is asked for.
#include "command/backup.hpp"
#include "command/registry.hpp"
#include "postgres/overview/overview.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

nlohmann::json back_up(const context& in, workspace& on, const backup_options& wanted) {
  const auto start = std::chrono::steady_clock::now();
  const auto from = find_target(in, on.manifest());
  const auto made = take_backup(in, on, from, wanted);
  std::uint64_t rows = 0;
  for (const auto& [table, count] : *made.facts.rows) rows += count;
  in.console.say(
      fmt::format("{} @ {}", on.name(), from.label),
      fmt::format("{}  {}, {}{}", text::shown_path(made.file),
                  postgres::human_bytes(static_cast<std::int64_t>(made.facts.bytes)),
                  report::counted(rows, "row"), wanted.verify ? ", restorable (checked)" : ""),
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start));
  in.console.line("      restore it: dbworkflow restore " + text::shown_path(made.file));
  return {{"database", on.name()},
          {"target", from.label},
          {"file", made.file.string()},
          {"manifest", made.manifest.string()},
          {"bytes", made.facts.bytes},
          {"rows", rows},
          {"last_migration", made.facts.last_migration},
          {"fingerprint", made.facts.fingerprint},
          {"verified", wanted.verify}};
}

} // namespace

void add_snapshot(registry& to) {
  auto* app = to.app().add_subcommand("snapshot", "Back the database up (pg_dump), with a manifest");
  auto wanted = std::make_shared<backup_options>();
  app->add_option("--into", wanted->into, "A folder, or the file to be: FILE.dump (default: backups)")
      ->type_name("PATH");
  app->add_flag("--verify", wanted->verify,
                "Restore it into a scratch database, and compare schema and rows");
  app->footer("Example: dbworkflow snapshot --env prod --verify");
  to.run(*app, [wanted](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) list.push_back(back_up(in, one, *wanted));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
