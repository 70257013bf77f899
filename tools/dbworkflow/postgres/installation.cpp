// Finds the server programs of PostgreSQL on this machine.
#include "postgres/server.hpp"
#include "process/run.hpp"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <unistd.h>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;

bool is_complete(const fs::path& bin) {
  return !bin.empty() && ::access((bin / "initdb").c_str(), X_OK) == 0 &&
         ::access((bin / "postgres").c_str(), X_OK) == 0;
}

/// `bin` folders of the versions below `root`, newest first.
std::vector<fs::path> versions_below(const fs::path& root, const std::string& prefix) {
  std::vector<std::pair<int, fs::path>> found;
  std::error_code failed;
  for (const auto& one : fs::directory_iterator(root, failed)) {
    const auto name = one.path().filename().string();
    if (!name.starts_with(prefix)) continue;
    const int number = std::atoi(name.c_str() + prefix.size());
    if (number > 0) found.emplace_back(number, one.path() / "bin");
  }
  std::sort(found.rbegin(), found.rend());
  std::vector<fs::path> out;
  for (auto& [number, path] : found) out.push_back(std::move(path));
  return out;
}

fs::path find_bin() {
  // Who names a folder means that one and no other.
  if (const char* named = std::getenv("DBWORKFLOW_PG_BIN"); named != nullptr && *named != '\0') {
    return is_complete(named) ? fs::path(named) : fs::path();
  }
  if (const auto initdb = process::find_program("initdb");
      !initdb.empty() && is_complete(initdb.parent_path())) {
    return initdb.parent_path();
  }
  auto places = versions_below("/usr/lib/postgresql", "");
  for (auto& one : versions_below("/usr", "pgsql-")) places.push_back(std::move(one));
  places.emplace_back("/usr/local/pgsql/bin");
  for (const auto& one : places) {
    if (is_complete(one)) return one;
  }
  if (const auto config = process::find_program("pg_config"); !config.empty()) {
    auto said = process::run({config, {"--bindir"}, {}, {}, {}}).output;
    while (!said.empty() && said.back() == '\n') said.pop_back();
    if (is_complete(said)) return said;
  }
  return {};
}

} // namespace

std::optional<installation> find_installation() {
  const auto bin = find_bin();
  if (bin.empty()) return std::nullopt;
  installation out;
  out.bin = bin;
  const auto said =
      process::run({bin / "postgres", {"--version"}, {}, {}, {}}).output; // postgres (PostgreSQL) 15.18 (…)
  const auto number = said.find_first_of("0123456789");
  if (number == std::string::npos) return std::nullopt;
  out.version = said.substr(number, said.find_first_of(" \n", number) - number);
  out.major = std::atoi(out.version.c_str());
  return out;
}

std::vector<std::string> places_looked_at() {
  return {"DBWORKFLOW_PG_BIN",    "PATH",      "/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin",
          "/usr/local/pgsql/bin", "pg_config", "DBWORKFLOW_DEV_URL"};
}

} // namespace dbworkflow::postgres
