#include "scaffold/git.hpp"

#include "process/run.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::scaffold {
namespace {

namespace fs = std::filesystem;

std::string without_line_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

std::vector<fs::path> zero_ended(const std::string& text) {
  std::vector<fs::path> out;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = text.find('\0', from);
    out.emplace_back(text.substr(from, end - from));
    if (end == std::string::npos) break;
    from = end + 1;
  }
  return out;
}

} // namespace

std::optional<git_repository> git_repository::of(const fs::path& folder) {
  const auto git = process::find_program("git");
  if (git.empty()) return std::nullopt;
  process::command asked{git, {"rev-parse", "--show-toplevel"}, {}, folder, {}};
  const auto said = process::run(asked);
  if (said.status != 0 || said.output.empty()) return std::nullopt;
  return git_repository(without_line_end(said.output));
}

std::string git_repository::ask(std::vector<std::string> arguments, const std::string& input) const {
  process::command asked{"git", std::move(arguments), {}, m_top, input};
  const auto said = process::run(asked);
  if (said.status != 0) {
    throw text::error(text::exit_code::failed, "git " + asked.arguments.front() + " failed",
                      {without_line_end(said.errors)});
  }
  return said.output;
}

fs::path git_repository::main_top() const {
  const auto shared = m_top / without_line_end(ask({"rev-parse", "--git-common-dir"}));
  return fs::weakly_canonical(shared).parent_path();
}

fs::path git_repository::hooks_folder() const {
  return (m_top / without_line_end(ask({"rev-parse", "--git-path", "hooks"}))).lexically_normal();
}

std::vector<fs::path> git_repository::staged() const {
  return zero_ended(ask({"diff", "--cached", "--name-only", "--no-renames", "-z"}));
}

std::vector<fs::path> git_repository::unstaged(const fs::path& below) const {
  const auto asked =
      ask({"ls-files", "--modified", "--others", "--exclude-standard", "-z", "--", below.generic_string()});
  return zero_ended(asked);
}

void git_repository::write_index(const std::vector<fs::path>& paths, const fs::path& folder) const {
  std::vector<std::string> listing{"ls-files", "--cached", "-z", "--"};
  for (const auto& one : paths) listing.push_back(":(top,literal)" + one.generic_string());
  const auto names = ask(listing);
  if (names.empty()) return;
  ask({"checkout-index", "-z", "--stdin", "--prefix=" + folder.generic_string() + "/"}, names);
}

} // namespace dbworkflow::scaffold
