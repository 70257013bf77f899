#include "command/variables.hpp"

#include "environment/dotenv.hpp"
#include "postgres/connection.hpp"
#include "process/run.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <set>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;

/// Names of those that come from files.
std::set<std::string>& loaded() {
  static std::set<std::string> names;
  return names;
}

/// What is set outside of the files.
std::optional<std::string> process_variable(const std::string& name) {
  if (loaded().contains(name)) return std::nullopt;
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

bool is_password(const environment::assignment& one) {
  if (one.value.empty()) return false;
  auto name = one.name;
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
  return name.find("PASSWORD") != std::string::npos || postgres::redacted(one.value) != one.value;
}

bool is_tracked(const fs::path& file) {
  const auto git = process::find_program("git");
  if (git.empty()) return false;
  process::command what;
  what.program = git;
  what.arguments = {"ls-files", "--error-unmatch", "--", file.filename().string()};
  what.folder = file.parent_path();
  return process::run(what).status == 0;
}

void warn_of_passwords(const context& in, const environment::env_file& file) {
  const auto found = std::find_if(file.assignments.begin(), file.assignments.end(), is_password);
  if (found == file.assignments.end() || !is_tracked(file.path)) return;
  text::diagnostic told;
  told.level = text::severity::warning;
  told.path = text::shown_path(file.path);
  told.where = {found->line, 1};
  told.message = found->name + " holds a password, and git tracks this file";
  told.hints = {
      "move it to .env.local or the environment, keep that file out of git (.gitignore), and change "
      "the password: history remembers it"};
  in.console.warn(told);
}

} // namespace

void load_variables(const context& in, const environment::manifest& of) {
  static std::set<fs::path> done;
  if (!done.insert(of.project_folder).second) return;
  const auto files = environment::read_env_files(of.project_folder, in.options.environment, process_variable);
  for (const auto& file : files) warn_of_passwords(in, file);
  for (const auto& [name, value] : environment::variables_of(files, process_variable)) {
    ::setenv(name.c_str(), value.c_str(), 1);
    loaded().insert(name);
  }
}

std::string variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : std::string(value);
}

std::string url_of(const environment::manifest& of, const environment::named_environment& one) {
  const auto files = environment::read_env_files(of.project_folder, one.name, process_variable);
  const auto set = environment::variables_of(files, process_variable);
  const auto found = set.find(one.url_from);
  return found == set.end() ? variable(one.url_from) : found->second;
}

} // namespace dbworkflow::command
