// Runs a program and gives back what it said.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dbworkflow::process {

struct command {
  std::filesystem::path program; ///< looked up on PATH where it holds no slash
  std::vector<std::string> arguments;
  std::map<std::string, std::string> environment; ///< added to the caller's; an empty value removes
  std::filesystem::path folder;                   ///< where it runs; empty: the caller's
  std::string input;                              ///< its standard input
};

struct outcome {
  int status = 0; ///< exit code; 128 + signal where it was killed
  std::string output;
  std::string errors;
};

/// Runs to the end. Throws `text::error` (failed) where the program cannot be started.
outcome run(const command& what);

/// Runs to the end with the caller's standard streams (`input` is not used). Gives the exit code, 128 +
/// signal where it was killed. Throws as `run`.
int run_attached(const command& what);

/// The program's full path; empty where PATH has none.
std::filesystem::path find_program(const std::string& name);

} // namespace dbworkflow::process
