#include "command/reference.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

namespace dbworkflow::command {
namespace {

std::vector<std::string> cut(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string one; std::getline(in, one, at);) out.push_back(one);
  return out;
}

option_reference read_option(const CLI::Option& from) {
  option_reference out;
  out.help = from.get_description();
  out.is_argument = from.nonpositional() == false && from.get_positional();
  out.is_required = from.get_required();
  if (out.is_argument) {
    out.names.push_back(from.get_name(true));
  } else {
    for (const auto& one : from.get_lnames()) out.names.push_back("--" + one);
    for (const auto& one : from.get_snames()) out.names.push_back("-" + one);
  }
  if (from.get_type_size_max() == 0) return out;
  // What the checks of a value add to its name is told when they fail.
  const auto type = from.get_type_name();
  out.value = type.substr(0, type.find(':'));
  if (out.value.find('|') != std::string::npos) out.choices = cut(out.value, '|');
  if (const auto list = type.find(":{"); list != std::string::npos && type.ends_with('}'))
    out.choices = cut(type.substr(list + 2, type.size() - list - 3), ',');
  return out;
}

std::vector<std::string> examples_in(const std::string& footer) {
  static constexpr std::string_view mark = "Example: ";
  std::vector<std::string> out;
  for (const auto& line : cut(footer, '\n')) {
    if (line.starts_with(mark)) out.push_back(line.substr(mark.size()));
  }
  return out;
}

command_reference read(const CLI::App& from, const std::string& above) {
  command_reference out;
  out.name = from.get_name();
  out.path = above.empty() ? out.name : above + " " + out.name;
  out.summary = from.get_description();
  out.group = from.get_group();
  out.examples = examples_in(from.get_footer());
  for (const auto* one : from.get_options()) {
    if (!one->get_group().empty()) out.options.push_back(read_option(*one));
  }
  const auto all = [](const CLI::App* one) { return !one->get_name().empty() && !one->get_group().empty(); };
  for (const auto* one : from.get_subcommands(all)) out.commands.push_back(read(*one, out.path));
  return out;
}

} // namespace

command_reference read_reference(const CLI::App& program) {
  auto out = read(program, {});
  // The program's own name is in front of all, so it is in the paths of none.
  const auto shorten = [skip = out.path.size() + 1](auto&& self, command_reference& of) -> void {
    for (auto& one : of.commands) {
      one.path.erase(0, skip);
      self(self, one);
    }
  };
  shorten(shorten, out);
  out.path.clear();
  return out;
}

const command_reference& find(const command_reference& in, const std::vector<std::string>& words) {
  const auto* at = &in;
  for (const auto& word : words) {
    const auto found = std::find_if(at->commands.begin(), at->commands.end(),
                                    [&word](const command_reference& one) { return one.name == word; });
    if (found != at->commands.end()) at = &*found;
  }
  return *at;
}

std::string usage_of(const command_reference& of) {
  std::string out = "dbworkflow";
  if (!of.path.empty()) out += " " + of.path;
  if (!of.commands.empty()) out += " COMMAND";
  for (const auto& one : of.options) {
    if (!one.is_argument) continue;
    const auto& shown = one.value.empty() ? one.names.front() : one.value;
    out += one.is_required ? " " + shown : " [" + shown + "]";
  }
  return out + " [OPTIONS]";
}

} // namespace dbworkflow::command
