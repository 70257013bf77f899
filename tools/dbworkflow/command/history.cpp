// history: the last migrations that a database has applied.
#include "command/registry.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"
#include "migrate/migrate.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

nlohmann::json to_json(const migrate::applied& row) {
  return {{"idx", row.idx},
          {"tag", row.tag},
          {"sha256", row.sha256},
          {"started", row.started},
          {"finished", row.finished ? nlohmann::json(*row.finished) : nlohmann::json()},
          {"duration_us", row.duration.count()},
          {"who", row.who},
          {"version", row.tool_version},
          {"state", row.state},
          {"statements_done", row.statements_done}};
}

nlohmann::json history_of(const context& in, workspace& on, std::size_t limit) {
  const auto to = find_target(in, on.manifest());
  auto connection = to.connect();
  const auto rows = migrate::read_ledger(connection);
  const auto first = rows.size() > limit ? rows.size() - limit : 0;
  in.console.say(to.is_local ? on.name() : fmt::format("{} @ {}", on.name(), to.label),
                 rows.empty() ? "nothing is applied"
                              : fmt::format("{} applied, the last {}:", rows.size(), rows.size() - first));
  auto list = nlohmann::json::array();
  for (std::size_t i = rows.size(); i-- > first;) {
    const auto& row = rows[i];
    in.console.line(fmt::format("  {}  {:>10}  {}  {}{}", row.started, report::duration(row.duration),
                                row.tag, row.who, row.state == "applied" ? "" : "  (" + row.state + ")"));
    list.push_back(to_json(row));
  }
  return {{"database", on.name()}, {"target", to.label}, {"migrations", list}};
}

} // namespace

void add_history(registry& to) {
  auto* app = to.app().add_subcommand("history",
                                      "The last migrations a database has applied: when, how long, by whom");
  auto limit = std::make_shared<std::size_t>(10);
  app->add_option("--limit", *limit, "How many (default 10)")->type_name("N")->check(CLI::PositiveNumber);
  app->footer("Example: dbworkflow history --limit 50 --env prod");
  to.run(*app, [limit](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) list.push_back(history_of(in, one, *limit));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
