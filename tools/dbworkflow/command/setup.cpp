// setup: generate if needed, then migrate.
#include "command/generate.hpp"
#include "command/migrate.hpp"
#include "command/registry.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {

void add_setup(registry& to) {
  auto* app = to.app().add_subcommand("setup", "Generate if needed, then migrate");
  app->footer("Example: dbworkflow setup");
  to.run(*app, [](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      const auto written = generate(in, one, {});
      const auto done = migrate(in, one, find_target(in, one.manifest()), {});
      list.push_back({{"database", one.name()}, {"migration", written.tag}, {"applied", done.applied}});
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
