// drop: removes the latest migration, where no database has applied it.
#include "command/ledgers.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "history/rewrite.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct drop_options {
  bool ignore_unreachable = false;
};

void require_applied_nowhere(const context& in, workspace& on, const history::migration& last,
                             const drop_options& wanted) {
  std::vector<text::diagnostic> refused;
  const auto add = [&refused](std::string message, std::vector<std::string> hints) {
    text::diagnostic told;
    told.message = std::move(message);
    told.hints = std::move(hints);
    refused.push_back(std::move(told));
  };
  for (const auto& one : ledgers_of(in, on)) {
    if (!one.rows) {
      if (wanted.ignore_unreachable) {
        in.console.line(fmt::format("      {} was not asked: {}", one.label, one.why_not));
      } else {
        add(fmt::format("{} cannot be asked whether it has applied {}: {}", one.label, last.journal.tag,
                        one.why_not),
            {"where you know that it has not: --ignore-unreachable"});
      }
    } else if (const auto* row = row_of(*one.rows, last)) {
      add(fmt::format("{} has applied {}", one.label, row->tag),
          {fmt::format("applied {} by {}", row->started, row->who),
           one.environment == "local"
               ? "take it back there: dbworkflow rollback --to " + before(on.history()) +
                     ", or begin anew: dbworkflow fresh"
               : "what is applied is undone by a new migration: dbworkflow rollback --to " +
                     before(on.history()) + " --forward"});
    }
  }
  if (refused.empty()) return;
  refused.back().hints.emplace_back("nothing was removed");
  throw text::error(text::exit_code::refused, std::move(refused));
}

nlohmann::json drop(const context& in, workspace& on, const drop_options& wanted) {
  auto files = on.sound_history();
  if (files.migrations.empty()) {
    in.console.say(on.name(), "nothing to drop: there are no migrations");
    return {{"database", on.name()}, {"dropped", nullptr}, {"written", nlohmann::json::array()}};
  }
  const auto last = files.migrations.back();
  require_applied_nowhere(in, on, last, wanted);
  history::rewriting what;
  what.journal_before = history::journal_bytes(files.folder);
  files.migrations.pop_back();
  for (const auto& one : files.migrations) what.entries.push_back(one.journal);
  what.removed = {last.journal.tag};
  if (!files.migrations.empty())
    what.snapshot = remake_snapshot(on, files, model_at(on, files, files.migrations.size())).snapshot;
  const auto written = history::rewrite(files.folder, what);
  on.forget_history();
  make_headers_stale(on);
  in.console.say(on.name(),
                 fmt::format("dropped {}", text::shown_path(files.folder / (last.journal.tag + ".sql"))));
  in.console.next("the schema files still say what it did: edit them, or  db_generate  writes it anew");
  auto paths = nlohmann::json::array();
  for (const auto& path : written) paths.push_back(path.string());
  return {{"database", on.name()}, {"dropped", last.journal.tag}, {"written", paths}};
}

} // namespace

void add_drop(registry& to) {
  auto* app = to.app().add_subcommand("drop", "Remove the latest migration, which no database has applied");
  auto wanted = std::make_shared<drop_options>();
  app->add_flag("--ignore-unreachable", wanted->ignore_unreachable,
                "Take environments that cannot be asked as not having applied it");
  app->footer("Example: dbworkflow drop");
  to.run(*app, [wanted](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) list.push_back(drop(in, one, *wanted));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
