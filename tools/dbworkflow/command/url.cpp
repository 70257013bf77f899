// url: the address of the database that the other commands would talk to.
#include "command/registry.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {

void add_url(registry& to) {
  auto* app = to.app().add_subcommand(
      "url", "Print the URL of the database that commands talk to (passwords left out)");
  app->footer("Example: psql \"$(dbworkflow url)\"");
  to.run(*app, [](context& in) {
    auto on = open_workspace(in);
    const auto found = find_target(in, on.manifest());
    const auto url = postgres::redacted(found.url);
    in.console.print(url);
    in.console.document(nlohmann::json{{"ok", true}, {"url", url}, {"target", found.label}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
