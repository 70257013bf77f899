// test run: a program of the user's with a database of its own, migrated and gone afterwards.
#include "command/test_run.hpp"

#include "command/workspace.hpp"
#include "migrate/migrate.hpp"
#include "process/run.hpp"

namespace dbworkflow::command {

text::exit_code run_with_database(const context& in, const std::vector<std::string>& words) {
  auto on = open_workspace(in);
  const auto& files = on.sound_history();
  auto database = on.server().create_from("migrated-" + files.head(), [&files](postgres::connection& to) {
    migrate::migrate(to, files, {}, {});
  });
  process::command what;
  what.program = words.front();
  what.arguments.assign(words.begin() + 1, words.end());
  what.environment["DATABASE_URL"] = database.url();
  return static_cast<text::exit_code>(process::run_attached(what));
}

} // namespace dbworkflow::command
