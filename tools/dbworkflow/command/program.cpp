#include "command/program.hpp"

#include "command/registry.hpp"
#include "command/version.hpp"
#include "postgres/connection.hpp"
#include "text/diagnostic.hpp"
#include "text/spelling.hpp"

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

int number(text::exit_code code) { return static_cast<int>(code); }

void add_global_options(CLI::App& app, global_options& to) {
  app.add_option("--build-dir", to.build_folder,
                 "Build tree of the project (default: ./build, the presets' folders)")
      ->type_name("DIR");
  app.add_option("--database", to.database, "One database of the project (default: all)")->type_name("NAME");
  app.add_option("--env", to.environment, "Named environment to talk to")->type_name("NAME");
  app.add_option("--url", to.url, "Database to talk to (before --env, before DATABASE_URL)")
      ->type_name("URL");
  app.add_option("--allow", to.allow, "Consent to a hazard, for all objects or one")
      ->type_name("HAZARD[=object]")
      ->take_all();
  app.add_flag("--json", to.json, "One JSON document on standard output instead of text");
  app.add_flag("--yes,-y", to.yes, "Answer questions with yes (never consents to data loss)")
      ->envname("DBWORKFLOW_YES");
}

nlohmann::json to_json(const text::diagnostic& one) {
  static constexpr auto levels = std::to_array<const char*>({"error", "warning", "note"});
  nlohmann::json out{{"level", levels.at(static_cast<std::size_t>(one.level))}, {"message", one.message}};
  if (!one.path.empty()) out["path"] = one.path;
  if (one.where.line > 0) {
    out["line"] = one.where.line;
    out["column"] = one.where.column;
  }
  if (!one.hints.empty()) out["hints"] = one.hints;
  return out;
}

int fail(const context& in, text::exit_code code, const std::vector<text::diagnostic>& told) {
  for (const auto& one : told) in.console.warn(one);
  auto list = nlohmann::json::array();
  for (const auto& one : told) list.push_back(to_json(one));
  in.console.document(nlohmann::json{{"ok", false}, {"exit", number(code)}, {"diagnostics", list}}.dump(2));
  return number(code);
}

int fail(const context& in, text::exit_code code, const std::string& message,
         std::vector<std::string> hints = {}) {
  return fail(in, code, text::error(code, message, std::move(hints)).diagnostics());
}

int run(const registry& commands, context& in) {
  try {
    return number(commands.chosen()(in));
  } catch (const text::error& told) {
    return fail(in, told.code(), told.diagnostics());
  } catch (const postgres::connection_error& told) {
    return fail(in, text::exit_code::unreachable, told.what(), told.hints);
  } catch (const postgres::server_error& told) {
    std::vector<std::string> hints;
    if (told.detail) hints.push_back(*told.detail);
    if (told.hint) hints.push_back(*told.hint);
    return fail(in, text::exit_code::failed, told.message + " (" + told.sqlstate + ")", hints);
  } catch (const std::exception& told) {
    return fail(in, text::exit_code::failed, told.what());
  }
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> out;
  for (const auto* one :
       app.get_subcommands([](const CLI::App* command) { return !command->get_name().empty(); })) {
    out.push_back(one->get_name());
  }
  return out;
}

int usage(const CLI::App& app, const CLI::ParseError& bad, int count, char** arguments) {
  // Help and version are no errors; CLI11 prints them.
  if (bad.get_exit_code() == 0) return app.exit(bad);
  std::vector<std::string> hints;
  for (int i = 1; i < count; ++i) {
    const std::string word = arguments[i];
    if (word.starts_with('-')) continue;
    const auto names = command_names(app);
    if (std::find(names.begin(), names.end(), word) != names.end()) break;
    if (const auto meant = text::nearest(word, names)) hints.push_back("did you mean \"" + *meant + "\"?");
    break;
  }
  hints.push_back("dbworkflow --help lists the commands, dbworkflow COMMAND --help their options");
  std::cerr << text::error(text::exit_code::usage, bad.what(), hints).what();
  return number(text::exit_code::usage);
}

} // namespace

void registry::run(CLI::App& on, action what) {
  on.callback([this, what = std::move(what)] { m_chosen = what; });
}

int run_program(int count, char** arguments) {
  CLI::App app("A PostgreSQL schema as a build input of C++ projects.", "dbworkflow");
  app.set_version_flag("--version", "dbworkflow " + std::string(version));
  app.require_subcommand(1);
  app.fallthrough();
  context in;
  add_global_options(app, in.options);
  registry commands(app);
  add_init(commands);
  add_generate(commands);
  add_migrate(commands);
  add_push(commands);
  add_setup(commands);
  add_reset(commands);
  add_seed(commands);
  add_fresh(commands);
  add_status(commands);
  add_history(commands);
  add_check(commands);
  add_diff(commands);
  add_rollback(commands);
  add_snapshot(commands);
  add_restore(commands);
  add_rebase(commands);
  add_branch(commands);
  add_squash(commands);
  add_baseline(commands);
  add_drop(commands);
  add_info(commands);
  add_pull(commands);
  add_environment(commands);
  add_server(commands);
  add_url(commands);
  add_hook(commands);
  add_headers(commands);
  add_test(commands);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& bad) {
    return usage(app, bad, count, arguments);
  }
  in.console = report::console(in.options.json);
  return run(commands, in);
}

} // namespace dbworkflow::command
