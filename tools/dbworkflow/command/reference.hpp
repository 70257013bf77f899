// Turns the command line into plain values, of which help, completions and the manual page are made.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dbworkflow::command {

struct option_reference {
  std::vector<std::string> names;   ///< `--yes`, `-y`; of an argument without dashes: its name
  std::string value;                ///< `DIR`; empty: it takes none
  std::vector<std::string> choices; ///< of the value, where only some words will do
  std::string help;
  bool is_argument = false; ///< it stands for itself, without a name before it
  bool is_required = false;
};

struct command_reference {
  std::string path; ///< `server start`; empty: the program
  std::string name;
  std::string summary;
  std::string group;
  std::vector<option_reference> options; ///< its own
  std::vector<std::string> examples;     ///< `dbworkflow server start`
  std::vector<command_reference> commands;
};

command_reference read_reference(const CLI::App& program);

/// The command that `words` name, or the last of those above it that is there.
const command_reference& find(const command_reference& in, const std::vector<std::string>& words);

/// What follows the name on a line of usage: `[FROM] [OPTIONS]`.
std::string usage_of(const command_reference& of);

/// The text of `--help`, in lines of `width` characters at most.
std::string help_text(const command_reference& program, const command_reference& of, std::size_t width);

/// The manual page, in the man macros of roff. `version`: of the program.
std::string manual_page(const command_reference& program, const std::string& version);

/// Completions for a shell: `bash`, `zsh` or `fish`.
std::string completion_script(const command_reference& program, const std::string& shell);

} // namespace dbworkflow::command
