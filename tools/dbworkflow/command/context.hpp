// What every command is given: the options all of them take, and where to speak.
#pragma once

#include "report/console.hpp"
#include "text/exit_code.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace dbworkflow::command {

struct global_options {
  std::filesystem::path build_folder; ///< --build-dir; empty: looked for
  std::string database;               ///< --database; empty: all of the project
  std::string environment;            ///< --env
  std::string url;                    ///< --url
  std::vector<std::string> allow;     ///< --allow HAZARD[=object]
  bool json = false;
  bool quiet = false; ///< only what was asked for, warnings and errors
  bool yes = false;   ///< answers questions; never consents to data loss
};

struct context {
  global_options options;
  report::console console{false};
};

} // namespace dbworkflow::command
