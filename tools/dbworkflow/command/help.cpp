// help, man, completion: what the program says of itself.
#include "command/reference.hpp"
#include "command/registry.hpp"
#include "command/version.hpp"
#include "command/workspace.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace dbworkflow::command {
namespace {

nlohmann::json to_json(const command_reference& of) {
  auto options = nlohmann::json::array();
  for (const auto& one : of.options) {
    options.push_back({{"names", one.names},
                       {"value", one.value},
                       {"choices", one.choices},
                       {"help", one.help},
                       {"argument", one.is_argument},
                       {"required", one.is_required}});
  }
  auto commands = nlohmann::json::array();
  for (const auto& one : of.commands) commands.push_back(to_json(one));
  return {{"command", of.path}, {"group", of.group},       {"summary", of.summary}, {"usage", usage_of(of)},
          {"options", options}, {"examples", of.examples}, {"commands", commands}};
}

/// The names that stand in this project, one a line; none where there is no project.
std::set<std::string> names_of(const context& in, const std::string& what) {
  std::set<std::string> out;
  try {
    for (auto& one : open_workspaces(in)) {
      if (what == "databases") out.insert(one.name());
      if (what == "environments") {
        out.insert("local");
        for (const auto& known : one.manifest().environments) out.insert(known.name);
      }
      if (what == "migrations") {
        for (const auto& known : one.history().migrations) out.insert(known.journal.tag);
      }
    }
  } catch (const text::error&) {
    return out; // whoever presses Tab outside of a project wants no message
  }
  return out;
}

text::exit_code print_completion(const context& in, const CLI::App& program, const std::string& shell,
                                 const std::string& names) {
  if (names.empty() == shell.empty()) {
    throw text::error(text::exit_code::usage, "say which shell: bash, zsh or fish",
                      {"bash: source <(dbworkflow completion bash)"});
  }
  if (!names.empty()) {
    const auto found = names_of(in, names);
    for (const auto& one : found) in.console.print(one);
    in.console.document(nlohmann::json{{"ok", true}, {"names", found}}.dump(2));
    return text::exit_code::done;
  }
  const auto script = completion_script(read_reference(program), shell);
  in.console.print(script.substr(0, script.size() - 1));
  in.console.document(nlohmann::json{{"ok", true}, {"shell", shell}, {"script", script}}.dump(2));
  return text::exit_code::done;
}

void add_completion(registry& to) {
  struct parsed {
    std::string shell;
    std::string names;
  };
  auto* app = to.app().add_subcommand("completion", "Print completions for a shell");
  auto given = std::make_shared<parsed>();
  app->add_option("shell", given->shell, "Which shell")
      ->type_name("bash|zsh|fish")
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  app->add_option("--names", given->names, "What the completions ask for: names of this project")
      ->type_name("databases|environments|migrations")
      ->check(CLI::IsMember({"databases", "environments", "migrations"}));
  app->footer("Example: source <(dbworkflow completion bash)");
  to.run(*app, [given, &program = to.app()](context& in) {
    return print_completion(in, program, given->shell, given->names);
  });
}

void add_man(registry& to) {
  auto* app = to.app().add_subcommand("man", "Print the manual page, for man");
  app->footer("Example: dbworkflow man | man -l -");
  to.run(*app, [&program = to.app()](context& in) {
    const auto page = manual_page(read_reference(program), std::string(version));
    in.console.print(page.substr(0, page.size() - 1));
    in.console.document(nlohmann::json{{"ok", true}, {"page", page}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace

void add_help(registry& to) {
  auto* app = to.app().add_subcommand("help", "What a command does, and its options");
  auto words = std::make_shared<std::vector<std::string>>();
  app->add_option("command", *words, "The command, else all of them")->type_name("COMMAND");
  app->footer("Example: dbworkflow help server start");
  to.run(*app, [words, &program = to.app()](context& in) {
    const auto all = read_reference(program);
    const auto& wanted = find(all, *words);
    std::string asked;
    for (const auto& one : *words) asked += (asked.empty() ? "" : " ") + one;
    if (wanted.path != asked) {
      throw text::error(text::exit_code::usage, "there is no command \"" + asked + "\"",
                        {"dbworkflow help lists the commands"});
    }
    const auto text = help_text(all, wanted, std::min<std::size_t>(in.console.width(), 110));
    in.console.print(text.substr(0, text.size() - 1));
    in.console.document(nlohmann::json{{"ok", true}, {"help", to_json(wanted)}}.dump(2));
    return text::exit_code::done;
  });
  add_man(to);
  add_completion(to);
}

} // namespace dbworkflow::command
