#include "process/git.hpp"

#include "process/run.hpp"
#include "text/diagnostic.hpp"

#include <fstream>
#include <system_error>

namespace dbworkflow::process {
namespace {

namespace fs = std::filesystem;

/// The first line of a file; empty where there is none.
std::string first_line(const fs::path& path) {
  std::ifstream file(path);
  std::string out;
  std::getline(file, out);
  if (out.ends_with('\r')) out.pop_back();
  return out;
}

/// What stands behind `head` on the first line of a file.
std::string after(const fs::path& path, const std::string& head) {
  const auto line = first_line(path);
  return line.starts_with(head) ? line.substr(head.size()) : std::string();
}

} // namespace

std::optional<std::string> git(const std::filesystem::path& folder,
                               const std::vector<std::string>& arguments) {
  command what;
  what.program = "git";
  what.arguments = {"-C", folder.string()};
  what.arguments.insert(what.arguments.end(), arguments.begin(), arguments.end());
  what.environment = {{"GIT_OPTIONAL_LOCKS", "0"}, {"GIT_TERMINAL_PROMPT", "0"}, {"LC_ALL", "C"}};
  try {
    auto done = run(what);
    if (done.status != 0) return std::nullopt;
    if (done.output.ends_with('\n')) done.output.pop_back();
    return std::move(done.output);
  } catch (const text::error&) {
    return std::nullopt;
  }
}

std::optional<checkout> find_checkout(const fs::path& folder) {
  std::error_code failed;
  for (auto at = fs::absolute(folder, failed); !failed; at = at.parent_path()) {
    auto place = at / ".git";
    // In a work tree and in a submodule, a file says where it is.
    if (fs::is_regular_file(place, failed)) place = at / after(place, "gitdir: ");
    if (fs::exists(place / "HEAD", failed)) {
      const auto common = first_line(place / "commondir");
      return checkout{common.empty() ? place : place / common, after(place / "HEAD", "ref: refs/heads/")};
    }
    if (at == at.parent_path()) break;
  }
  return std::nullopt;
}

} // namespace dbworkflow::process
