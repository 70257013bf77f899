// fresh: reset, then setup, then seed.
#include "command/registry.hpp"
#include "command/reset.hpp"
#include "command/seed.hpp"
#include "command/setup.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {

void add_fresh(registry& to) {
  auto* app = to.app().add_subcommand("fresh", "reset, setup and seed: a database as on the first day; asks");
  app->footer("Example: dbworkflow fresh --env local --yes");
  to.run(*app, [](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      const auto where = find_target(in, one.manifest());
      const auto gone = reset(in, one, where, false);
      if (!gone.done) continue; // somebody said no
      const auto made = setup(in, one, where);
      const auto loaded = seed(in, one, where, {});
      list.push_back({{"database", one.name()},
                      {"dropped", gone.dropped},
                      {"migration", made.migration},
                      {"applied", made.applied},
                      {"seeds", loaded.files.size()}});
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
