// hook install, remove, run: no commit whose schema changed without its migrations.
#include "scaffold/hook.hpp"
#include "command/agreement.hpp"
#include "command/registry.hpp"
#include "command/workspace.hpp"
#include "scaffold/staged.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;

scaffold::git_repository repository_here() {
  if (auto found = scaffold::git_repository::of(fs::current_path())) return *found;
  throw text::error(text::exit_code::usage, "this folder is in no git repository, or there is no git",
                    {"git init makes one"});
}

void tell_state(const context& in, const scaffold::hook_state& state, const std::string& what) {
  in.console.say({}, fmt::format("{} {}", what, text::shown_path(state.path)));
  if (!state.before.empty()) in.console.line("  before it runs " + text::shown_path(state.before));
  in.console.document(nlohmann::json{
      {"ok", true},
      {"path", state.path.string()},
      {"before", state.before.string()},
      {"changed",
       state.changed}}.dump(2));
}

text::exit_code install(context& in, bool chain) {
  const auto state = scaffold::install_hook(repository_here(), fs::canonical("/proc/self/exe"), chain);
  tell_state(in, state, state.changed ? "installed" : "is there already:");
  return text::exit_code::done;
}

text::exit_code remove(context& in) {
  const auto state = scaffold::remove_hook(repository_here());
  in.console.say({}, (state.changed ? "removed " : "no hook of ours: ") + text::shown_path(state.path));
  if (!state.before.empty()) in.console.line("  the hook that was there before is back");
  in.console.document(
      nlohmann::json{{"ok", true}, {"path", state.path.string()}, {"changed", state.changed}}.dump(2));
  return text::exit_code::done;
}

/// The databases of this work tree; where it has no build tree, those of the work tree it was made from.
std::vector<workspace> workspaces_of(const context& in, const scaffold::git_repository& repository) {
  if (!in.options.build_folder.empty()) return open_workspaces(in);
  const auto before = fs::current_path();
  for (const auto& top : {repository.top(), repository.main_top()}) {
    fs::current_path(top);
    try {
      auto found = open_workspaces(in);
      fs::current_path(before);
      return found;
    } catch (const text::error&) {
      fs::current_path(before);
    }
  }
  throw text::error(text::exit_code::usage, "the schema cannot be checked: no build tree was found",
                    {"configure one (cmake --preset dev, or cmake -B build), or name it: --build-dir DIR",
                     "git commit --no-verify commits unchecked"});
}

text::error refusal(const scaffold::staged_database& staged, const std::string& database) {
  text::diagnostic told;
  told.path = staged.changed.front().generic_string();
  told.message = "Schema changed but migrations not staged";
  if (!staged.unstaged_migrations.empty()) {
    std::string list;
    for (const auto& one : staged.unstaged_migrations) list += " " + one.generic_string();
    told.hints.push_back("stage them: git add" + list);
  } else {
    told.hints.push_back("write the migration: dbworkflow generate --database " + database +
                         ", then git add " + staged.migrations.generic_string());
  }
  told.hints.emplace_back("git commit --no-verify commits without them");
  return {text::exit_code::difference, told};
}

/// True where the files that the next commit has agree. Throws where they do not.
bool check_staged(const context& in, workspace& on, const scaffold::git_repository& repository,
                  const std::vector<fs::path>& changed) {
  const auto& manifest = on.manifest();
  const auto staged = scaffold::staged_database(repository, manifest.source_folder, manifest.schema,
                                                manifest.migrations, changed);
  if (staged.changed.empty()) return false;
  auto committed = manifest;
  committed.schema = staged.schema_copies;
  committed.migrations = staged.migrations_copy;
  workspace next(committed, in.console);
  next.sound_history();
  if (offline_state(next) == declaration_state::current) return true;
  // The text changed; whether what it says changed, a server tells.
  if (postgres::scratch_server::available()) {
    next.read_both();
    if (diff::compare(next.historical(), next.declared().model).empty()) return true;
  }
  throw refusal(staged, on.name());
}

text::exit_code run_hook(context& in) {
  const auto repository = repository_here();
  const auto changed = repository.staged();
  const auto is_about_schemas = [](const fs::path& one) {
    return one.extension() == ".sql" || one.extension() == ".json";
  };
  auto list = nlohmann::json::array();
  if (std::any_of(changed.begin(), changed.end(), is_about_schemas)) {
    for (auto& one : workspaces_of(in, repository)) {
      const bool checked = check_staged(in, one, repository, changed);
      if (checked) in.console.say(one.name(), "schema and migrations of this commit agree");
      list.push_back({{"database", one.name()}, {"checked", checked}});
    }
  }
  in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
  return text::exit_code::done;
}

} // namespace

void add_hook(registry& to) {
  auto* app = to.app().add_subcommand("hook", "The git hook: no schema change without its migrations");
  app->require_subcommand(1);
  app->fallthrough();
  auto chain = std::make_shared<bool>(false);
  auto* put = app->add_subcommand("install", "Put it into this repository as its pre-commit hook");
  put->add_flag("--chain", *chain, "Keep a hook that is there, and run it first");
  put->footer("Example: dbworkflow hook install");
  auto* take = app->add_subcommand("remove", "Take it out again");
  take->footer("Example: dbworkflow hook remove");
  auto* now = app->add_subcommand("run", "What the hook runs: compare what is staged");
  now->footer("Example: dbworkflow hook run");
  app->footer("Example: dbworkflow hook install --chain");
  to.run(*put, [chain](context& in) { return install(in, *chain); });
  to.run(*take, remove);
  to.run(*now, run_hook);
}

} // namespace dbworkflow::command
