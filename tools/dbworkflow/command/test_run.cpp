// test run: a program of the user's with a database of its own, migrated and gone afterwards.
#include "command/test_run.hpp"

#include "command/workspace.hpp"
#include "migrate/migrate.hpp"
#include "process/run.hpp"
#include "seed/load.hpp"
#include "text/diagnostic.hpp"
#include "text/sha256.hpp"

#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

/// Names what the template holds: another text of a seed, or another name, gives another template.
std::string template_key(const history::history& files, const std::vector<std::filesystem::path>& seeds) {
  if (seeds.empty()) return "migrated-" + files.head();
  auto facts = files.head();
  for (const auto& one : seeds)
    facts += fmt::format("\n{} {}", one.filename().string(), text::sha256_of_file(one));
  return "seeded-" + text::sha256(facts);
}

const std::vector<std::filesystem::path>& declared_seeds(const workspace& on) {
  const auto& seeds = on.manifest().seeds;
  if (!seeds.empty()) return seeds;
  throw text::error(
      text::exit_code::usage, on.name() + " has no seeds that the test could be given",
      {fmt::format("declare them: dbworkflow_add_database({} … SEEDS seeds/users.csv), or leave "
                   "SEEDED out of the test",
                   on.name())});
}

} // namespace

text::exit_code run_with_database(const context& in, const std::vector<std::string>& words, bool seeded) {
  auto on = open_workspace(in);
  const auto& files = on.sound_history();
  const auto seeds = seeded ? declared_seeds(on) : std::vector<std::filesystem::path>();
  auto database = on.server().create_from(template_key(files, seeds), [&](postgres::connection& to) {
    migrate::migrate(to, files, {}, {});
    if (seeds.empty()) return;
    to.execute("begin");
    seed::load(to, seeds, {});
    to.execute("commit");
  });
  process::command what;
  what.program = words.front();
  what.arguments.assign(words.begin() + 1, words.end());
  what.environment["DATABASE_URL"] = database.url();
  return static_cast<text::exit_code>(process::run_attached(what));
}

} // namespace dbworkflow::command
