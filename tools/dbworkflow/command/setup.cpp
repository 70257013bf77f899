#include "command/setup.hpp"

#include "command/generate.hpp"
#include "command/migrate.hpp"
#include "command/registry.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {

set_up setup(const context& in, workspace& on, const target& to) {
  const auto written = generate(in, on, {});
  const auto done = migrate(in, on, to, {});
  return {on.name(), written.tag, done.applied};
}

void add_setup(registry& to) {
  auto* app = to.app().add_subcommand("setup", "Generate if needed, then migrate");
  app->footer("Example: dbworkflow setup");
  to.run(*app, [](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      const auto done = setup(in, one, find_target(in, one.manifest()));
      list.push_back({{"database", done.database}, {"migration", done.migration}, {"applied", done.applied}});
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
