// init: a new project, or a database for the one that is there.
#include "command/registry.hpp"
#include "postgres/server.hpp"
#include "scaffold/hook.hpp"
#include "scaffold/scaffold.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

constexpr auto fates = std::to_array<const char*>({"created", "extended", "unchanged", "kept"});

const char* word_of(scaffold::fate one) { return fates.at(static_cast<std::size_t>(one)); }

/// `created  a  b  c`, over as many lines as the paths need.
void tell_paths(const context& in, const scaffold::outcome& done, scaffold::fate which) {
  constexpr std::size_t width = 110;
  std::string line;
  const auto flush = [&] {
    if (!line.empty()) in.console.line(line);
    line.clear();
  };
  for (const auto& one : done.files) {
    if (one.what != which) continue;
    const auto path = one.path.generic_string();
    if (!line.empty() && line.size() + path.size() + 2 > width) flush();
    line += line.empty() ? fmt::format("{:<9}", which == scaffold::fate::unchanged ? "same" : word_of(which))
                         : "  ";
    line += path;
  }
  flush();
}

void tell_kept(const context& in, const scaffold::outcome& done) {
  for (const auto& one : done.files) {
    if (one.what != scaffold::fate::kept) continue;
    in.console.line(fmt::format("kept     {}: it was there already{}", one.path.generic_string(),
                                one.to_add.empty() ? "" : "; take over what you want of:"));
    if (one.to_add.empty()) continue;
    std::size_t from = 0;
    while (from < one.to_add.size()) {
      const auto end = std::min(one.to_add.find('\n', from), one.to_add.size());
      in.console.line("         | " + one.to_add.substr(from, end - from));
      from = end + 1;
    }
  }
}

/// The way on, as it would be typed from here.
std::string next_step(const scaffold::outcome& done) {
  const auto folder = done.folder.lexically_normal();
  const auto shown = folder.string();
  const bool here = folder == "." || folder == "./" || folder.empty();
  const std::string go =
      here ? "" : "cd " + (shown.find(' ') == std::string::npos ? shown : "'" + shown + "'") + " && ";
  const bool presets = std::any_of(done.files.begin(), done.files.end(), [](const auto& one) {
    return one.path == "CMakePresets.json" && one.what != scaffold::fate::kept;
  });
  return go + (presets ? "cmake --preset dev && cmake --build --preset dev --target db_setup"
                       : "cmake -B build && cmake --build build --target db_setup");
}

/// git's own hook, where the project is in a repository; else what to do for it.
void install_hook(const context& in, const scaffold::outcome& done) {
  const auto repository = scaffold::git_repository::of(done.folder);
  if (!repository) {
    in.console.line(
        "no hook  the project is in no git repository yet: git init, then dbworkflow hook install");
    return;
  }
  const auto state = scaffold::install_hook(*repository, std::filesystem::canonical("/proc/self/exe"), false);
  in.console.line("hook     " + text::shown_path(state.path));
}

nlohmann::json to_json(const scaffold::outcome& done) {
  auto files = nlohmann::json::array();
  for (const auto& one : done.files) {
    nlohmann::json told{{"path", one.path.generic_string()}, {"what", word_of(one.what)}};
    if (!one.to_add.empty()) told[one.what == scaffold::fate::extended ? "added" : "to_add"] = one.to_add;
    files.push_back(told);
  }
  return {{"ok", true},
          {"database", done.database},
          {"folder", std::filesystem::absolute(done.folder).lexically_normal().string()},
          {"existed", done.existed},
          {"files", files},
          {"to_do", done.to_do},
          {"next", next_step(done)}};
}

text::exit_code init(const context& in, scaffold::wishes wanted) {
  wanted.database = in.options.database;
  if (const auto found = postgres::find_installation()) wanted.postgres_major = found->major;
  const auto done = scaffold::scaffold(wanted);
  for (const auto which : {scaffold::fate::created, scaffold::fate::extended, scaffold::fate::unchanged})
    tell_paths(in, done, which);
  tell_kept(in, done);
  if (wanted.hooks) install_hook(in, done);
  for (const auto& one : done.to_do) in.console.line("to do    " + one);
  in.console.line("next     " + next_step(done));
  in.console.document(to_json(done).dump(2));
  return text::exit_code::done;
}

} // namespace

void add_init(registry& to) {
  auto* app = to.app().add_subcommand("init", "Make a project, or add a database to the one that is here");
  auto wanted = std::make_shared<scaffold::wishes>();
  const std::map<std::string, scaffold::forge> forges{{"github", scaffold::forge::github},
                                                      {"gitlab", scaffold::forge::gitlab}};
  app->add_option("folder", wanted->folder, "Folder of the project (default: this one); names the database")
      ->type_name("FOLDER");
  app->add_option("--ci", wanted->ci, "Pipelines that validate, and deploy to staging and production")
      ->type_name("github|gitlab")
      ->transform(CLI::CheckedTransformer(forges));
  app->add_flag("--docker", wanted->docker,
                "An image that migrates before it starts, and a compose file with PostgreSQL");
  app->add_flag("--hooks", wanted->hooks, "The git hook of `hook install`, and pre-commit's configuration");
  app->footer("Example: dbworkflow init shop --ci github");
  to.run(*app, [wanted](context& in) { return init(in, *wanted); });
}

} // namespace dbworkflow::command
