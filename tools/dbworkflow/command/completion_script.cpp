#include "command/reference.hpp"

#include "embedded/dbworkflow_command.hpp"

#include <algorithm>

namespace dbworkflow::command {
namespace {

/// Where the words for a value come from.
std::string source_of(const option_reference& one) {
  if (!one.choices.empty()) {
    std::string words;
    for (const auto& choice : one.choices) words += (words.empty() ? "" : " ") + choice;
    return "words " + words;
  }
  const auto is = [&one](const char* name) {
    return std::find(one.names.begin(), one.names.end(), name) != one.names.end();
  };
  if (is("--database")) return "names databases";
  if (is("--env")) return "names environments";
  if (one.value == "MIGRATION") return "names migrations";
  if (one.value == "DIR" || one.value == "FOLDER") return "folders";
  if (one.value == "FILE" || one.value == "PATH" || one.value == "FROM" || one.value == "TO") return "files";
  return "nothing";
}

template <class F> void each(const command_reference& of, const F& what) {
  what(of);
  for (const auto& one : of.commands) each(one, what);
}

std::vector<option_reference> options_of(const command_reference& program, const command_reference& of) {
  auto out = of.options;
  if (of.path.empty()) return out;
  for (const auto& one : program.options) {
    const bool own =
        std::any_of(out.begin(), out.end(), [&one](const auto& other) { return other.names == one.names; });
    if (!own) out.push_back(one);
  }
  return out;
}

std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

/// The tables that the bash and zsh functions look up: commands, options and values by path.
std::string tables(const command_reference& program, bool with_help) {
  std::string commands = "__dbworkflow_commands() {\n  case $1 in\n";
  std::string options = "__dbworkflow_options() {\n  case $1 in\n";
  std::string values = "__dbworkflow_value() {\n  case \"$1|$2\" in\n";
  const auto said = [with_help](const std::string& word, const std::string& help) {
    return " " + quoted(with_help ? word + ":" + help : word);
  };
  each(program, [&](const command_reference& of) {
    std::string list;
    for (const auto& one : of.commands) list += said(one.name, one.summary);
    if (!list.empty()) commands += "    " + quoted(of.path) + ") printf '%s\\n'" + list + " ;;\n";
    list.clear();
    bool has_argument = false; // where it has several, the first tells for all
    for (const auto& one : options_of(program, of)) {
      if (one.is_argument) {
        if (!has_argument)
          values += "    " + quoted(of.path + "|") + ") echo " + quoted(source_of(one)) + " ;;\n";
        has_argument = true;
        continue;
      }
      for (const auto& name : one.names) {
        list += said(name, one.help);
        if (!one.value.empty())
          values += "    " + quoted(of.path + "|" + name) + ") echo " + quoted(source_of(one)) + " ;;\n";
      }
    }
    options += "    " + quoted(of.path) + ") printf '%s\\n'" + list + " ;;\n";
  });
  const std::string end = "  esac\n}\n";
  return commands + end + options + end + values + end;
}

std::string fish_value(const option_reference& one) {
  const auto source = source_of(one);
  if (source.starts_with("words ")) return " -x -a " + quoted(source.substr(6));
  if (source.starts_with("names "))
    return " -x -a " + quoted("(dbworkflow completion --names " + source.substr(6) + " 2>/dev/null)");
  if (source == "folders") return " -x -a '(__fish_complete_directories)'";
  return source == "files" ? " -r -F" : " -x";
}

std::string fish_script(const command_reference& program) {
  std::string paths;
  std::string with_value;
  std::string lines;
  each(program, [&](const command_reference& of) {
    if (!of.path.empty()) paths += " " + quoted(of.path);
    const auto start = "complete -c dbworkflow -n " + quoted("__dbworkflow_at " + of.path);
    for (const auto& one : of.commands)
      lines += start + " -f -a " + quoted(one.name) + " -d " + quoted(one.summary) + "\n";
    for (const auto& one : options_of(program, of)) {
      if (one.is_argument) {
        lines += start + fish_value(one) + "\n";
        continue;
      }
      std::string names;
      for (const auto& name : one.names) {
        names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        if (!one.value.empty() && with_value.find(quoted(name)) == std::string::npos)
          with_value += " " + quoted(name);
      }
      lines += start + names + (one.value.empty() ? "" : fish_value(one)) + " -d " + quoted(one.help) + "\n";
    }
  });
  return std::string(embedded::completion_fish) + "set -g __dbworkflow_paths" + paths +
         "\nset -g __dbworkflow_with_value" + with_value + "\ncomplete -c dbworkflow -f\n" + lines;
}

} // namespace

std::string completion_script(const command_reference& program, const std::string& shell) {
  if (shell == "fish") return fish_script(program);
  if (shell == "zsh")
    return "#compdef dbworkflow\n# Completions of dbworkflow for zsh.\n" + tables(program, true) +
           std::string(embedded::completion_zsh);
  return "# Completions of dbworkflow for bash.\n" + tables(program, false) +
         std::string(embedded::completion_bash);
}

} // namespace dbworkflow::command
