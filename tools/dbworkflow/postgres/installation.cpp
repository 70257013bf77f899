// Finds the server programs of PostgreSQL on this machine.
#include "postgres/folders.hpp"
#include "postgres/server.hpp"
#include "process/run.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
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
  out.reserve(found.size());
  for (auto& [number, path] : found) out.push_back(std::move(path));
  return out;
}

/// What `program arguments` prints on its first line; empty where it fails.
std::string first_line(const fs::path& program, const std::string& argument) {
  try {
    const auto done = process::run({program, {argument}, {}, {}, {}});
    return done.status == 0 ? done.output.substr(0, done.output.find('\n')) : std::string();
  } catch (const text::error&) {
    return {}; // not a program of this machine: as good as not there
  }
}

/// What `program argument` prints, kept from one run to the next for as long as the program and `beside` stay
/// what they are: asking costs milliseconds.
std::string kept_first_line(const fs::path& program, const std::string& argument, const fs::path& beside) {
  const auto stamp = [](const fs::path& path) {
    std::error_code missing;
    const auto time = fs::last_write_time(path, missing).time_since_epoch().count();
    return missing ? std::string("none") : std::to_string(time);
  };
  std::error_code failed;
  const auto facts = program.string() + "\n" + std::to_string(fs::file_size(program, failed)) + " " +
                     stamp(program) + " " + stamp(beside) + "\n";
  const auto kept = cache_folder() / ("said-" + text::sha256(program.string() + argument).substr(0, 12));
  std::ifstream file(kept);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (text.starts_with(facts) && text.ends_with('\n')) {
    return text.substr(facts.size(), text.size() - facts.size() - 1);
  }
  auto said = first_line(program, argument);
  try {
    if (!said.empty()) text::write_file(kept, facts + said + "\n");
  } catch (const text::error&) {
    return said; // a full disk: it is asked again the next time
  }
  return said;
}

/// In the order of `places_looked_at`.
std::vector<fs::path> usual_places() {
  std::vector<fs::path> places;
  if (const auto config = process::find_program("pg_config"); !config.empty()) {
    // Debian's script answers by what is installed beside it.
    places.emplace_back(kept_first_line(config, "--bindir", "/usr/lib/postgresql"));
  }
  if (const auto initdb = process::find_program("initdb"); !initdb.empty()) {
    places.push_back(initdb.parent_path());
  }
  for (auto& one : versions_below("/usr/lib/postgresql", "")) places.push_back(std::move(one));
  for (auto& one : versions_below("/usr", "pgsql-")) places.push_back(std::move(one));
  places.emplace_back("/usr/local/pgsql/bin");
  for (auto& one : versions_below("/opt/homebrew/opt", "postgresql@")) places.push_back(std::move(one));
  places.emplace_back("/opt/homebrew/bin");
  return places;
}

std::optional<installation> installation_in(const fs::path& bin) {
  if (!is_complete(bin)) return std::nullopt;
  installation out;
  // The programs themselves, not links to them: one installation has one name.
  std::error_code failed;
  const auto real = fs::canonical(bin / "postgres", failed).parent_path();
  out.bin = !failed && is_complete(real) ? real : fs::absolute(bin);
  const auto said =
      kept_first_line(out.bin / "postgres", "--version", out.bin); // postgres (PostgreSQL) 15.18 (…)
  const auto number = said.find_first_of("0123456789");
  if (number == std::string::npos) return std::nullopt;
  out.version = said.substr(number, said.find_first_of(" \n", number) - number);
  out.major = std::atoi(out.version.c_str());
  return out;
}

} // namespace

std::optional<installation> find_installation() {
  // Who names a folder means that one and no other.
  if (const char* named = std::getenv("DBWORKFLOW_PG_BIN"); named != nullptr && *named != '\0') {
    return installation_in(named);
  }
  for (const auto& place : usual_places()) {
    if (auto found = installation_in(place)) return found;
  }
  return std::nullopt;
}

std::vector<std::string> places_looked_at() {
  return {"DBWORKFLOW_PG_BIN",
          "pg_config",
          "PATH",
          "/usr/lib/postgresql/*/bin",
          "/usr/pgsql-*/bin",
          "/usr/local/pgsql/bin",
          "/opt/homebrew",
          "DBWORKFLOW_DEV_URL"};
}

} // namespace dbworkflow::postgres
