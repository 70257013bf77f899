// server start, server stop: the managed local PostgreSQL of a build tree.
#include "postgres/server.hpp"
#include "command/registry.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

text::exit_code start(context& in) {
  auto list = nlohmann::json::array();
  for (auto& one : open_workspaces(in)) {
    const auto folder = local_server_folder(one.manifest());
    postgres::local_server server(folder);
    const bool started = server.start();
    server.ensure_database(one.name());
    const auto url = server.url(one.name());
    in.console.say(one.name(), fmt::format("local database {} ({})", started ? "started" : "runs already",
                                           text::shown_path(folder)));
    in.console.line("      " + url);
    list.push_back({{"database", one.name()}, {"started", started}, {"url", url}});
  }
  in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
  return text::exit_code::done;
}

text::exit_code stop(context& in) {
  auto list = nlohmann::json::array();
  for (auto& one : open_workspaces(in)) {
    postgres::local_server server(local_server_folder(one.manifest()));
    const bool stopped = server.stop();
    in.console.say(one.name(), stopped ? "local database stopped; its data stays" : "no local database runs");
    list.push_back({{"database", one.name()}, {"stopped", stopped}});
  }
  in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
  return text::exit_code::done;
}

} // namespace

void add_server(registry& to) {
  auto* app = to.app().add_subcommand("server", "The managed local PostgreSQL of this build tree");
  app->require_subcommand(1);
  app->fallthrough();
  auto* up = app->add_subcommand("start", "Start it where it does not run");
  auto* down = app->add_subcommand("stop", "Stop it; its data stays");
  up->footer("Example: dbworkflow server start");
  down->footer("Example: dbworkflow server stop");
  app->footer("Example: dbworkflow server start");
  to.run(*up, start);
  to.run(*down, stop);
}

} // namespace dbworkflow::command
