#include "command/program.hpp"

#include "command/reference.hpp"
#include "command/registry.hpp"
#include "command/version.hpp"
#include "postgres/connection.hpp"
#include "process/interrupt.hpp"
#include "text/diagnostic.hpp"
#include "text/spelling.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
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
  app.add_flag("--quiet,-q", to.quiet, "Only what was asked for, warnings and errors");
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

/// What the shell is told of a process that a signal has ended.
int number_after_signal(text::exit_code code) {
  const int signal = process::interrupted();
  return signal == 0 ? number(code) : 128 + signal;
}

int fail(const context& in, text::exit_code code, const std::vector<text::diagnostic>& told) {
  for (const auto& one : told) in.console.warn(one);
  auto list = nlohmann::json::array();
  for (const auto& one : told) list.push_back(to_json(one));
  const int ends = number_after_signal(code);
  in.console.document(nlohmann::json{{"ok", false}, {"exit", ends}, {"diagnostics", list}}.dump(2));
  return ends;
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

/// The words of the command line that name a command.
std::vector<std::string> words_of(const command_reference& program, const std::vector<std::string>& given) {
  std::vector<std::string> out;
  const auto* at = &program;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto next = std::find_if(at->commands.begin(), at->commands.end(),
                                   [&](const command_reference& one) { return one.name == given[i]; });
    if (next == at->commands.end()) continue;
    out.push_back(given[i]);
    at = &*next;
  }
  return out;
}

/// The word that is not understood, and what was probably meant: an option, or a command.
std::vector<std::string> guesses(const command_reference& program, const command_reference& at,
                                 const std::vector<std::string>& given) {
  std::vector<std::string> options;
  for (const auto* from : {&at, &program}) {
    for (const auto& one : from->options) {
      if (!one.is_argument) options.insert(options.end(), one.names.begin(), one.names.end());
    }
  }
  std::vector<std::string> commands;
  for (const auto& one : at.commands) commands.push_back(one.name);
  const auto knows = [](const auto& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  bool path_ends = at.path.empty() || at.commands.empty();
  for (const auto& word : given) {
    const auto name = word.substr(0, word.find('='));
    if (name.starts_with("--") && name.size() > 2 && !knows(options, name)) {
      if (const auto meant = text::nearest(name, options)) return {"did you mean \"" + *meant + "\"?"};
    } else if (!word.starts_with('-') && !commands.empty() && path_ends) {
      if (knows(commands, word)) continue;
      if (const auto meant = text::nearest(word, commands)) return {"did you mean \"" + *meant + "\"?"};
    }
    if (at.path.ends_with(word)) path_ends = true;
  }
  return {};
}

int usage(const CLI::App& app, const CLI::ParseError& bad, int count, char** arguments) {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  const auto program = read_reference(app);
  const auto words = words_of(program, given);
  const auto& at = find(program, words);
  const bool json = std::find(given.begin(), given.end(), "--json") != given.end();
  context in;
  in.console = report::console(json);
  if (dynamic_cast<const CLI::CallForHelp*>(&bad) != nullptr) {
    constexpr std::size_t widest = 110;
    std::cout << help_text(program, at, std::min(in.console.width(), widest));
    return number(text::exit_code::done);
  }
  // The version is no error; CLI11 prints it.
  if (bad.get_exit_code() == 0) return app.exit(bad);
  auto hints = guesses(program, at, given);
  hints.push_back(at.path.empty()
                      ? "dbworkflow --help lists the commands, dbworkflow COMMAND --help their options"
                      : "dbworkflow " + at.path + " --help lists its options");
  return fail(in, text::exit_code::usage, bad.what(), std::move(hints));
}

void add_commands(registry& to) {
  to.group("Begin");
  add_init(to);
  add_setup(to);
  add_baseline(to);
  add_import(to);
  to.group("Every day");
  add_generate(to);
  add_migrate(to);
  add_status(to);
  add_history(to);
  add_check(to);
  add_lint(to);
  to.group("Development databases");
  add_push(to);
  add_reset(to);
  add_seed(to);
  add_fresh(to);
  add_branch(to);
  add_drop(to);
  to.group("Ways back");
  add_rollback(to);
  add_snapshot(to);
  add_restore(to);
  add_rebase(to);
  add_squash(to);
  to.group("Schemas and databases");
  add_diff(to);
  add_info(to);
  add_pull(to);
  to.group("Around it");
  add_doctor(to);
  add_environment(to);
  add_server(to);
  add_url(to);
  add_hook(to);
  add_help(to);
  to.group("Run by the build");
  add_headers(to);
  add_test(to);
  to.group({});
}

} // namespace

void registry::group(const std::string& title) {
  // CLI11 gives this group to what has none.
  for (auto* one :
       m_app.get_subcommands([](const CLI::App* app) { return app->get_group() == "Subcommands"; })) {
    if (!m_group.empty()) one->group(m_group);
  }
  m_group = title;
}

void registry::run(CLI::App& on, action what) {
  on.callback([this, what = std::move(what)] { m_chosen = what; });
}

int run_program(int count, char** arguments) {
  process::end_in_order(
      "\ninterrupted: what was not committed is taken back by the server, and nothing is half written\n");
  CLI::App app("A PostgreSQL schema as a build input of C++ projects.", "dbworkflow");
  app.set_version_flag("--version", "dbworkflow " + std::string(version));
  app.require_subcommand(1);
  app.fallthrough();
  context in;
  add_global_options(app, in.options);
  registry commands(app);
  add_commands(commands);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& bad) {
    return usage(app, bad, count, arguments);
  }
  in.console = report::console(in.options.json, in.options.quiet);
  return run(commands, in);
}

} // namespace dbworkflow::command
