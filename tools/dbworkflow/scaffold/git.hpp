// Asks git about the repository that a folder is in.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::scaffold {

class git_repository {
public:
  /// The repository that `folder` is in; nothing where it is in none, or there is no git.
  static std::optional<git_repository> of(const std::filesystem::path& folder);

  /// Of this work tree.
  [[nodiscard]] const std::filesystem::path& top() const { return m_top; }
  /// The top of the work tree that was there first: it has the build tree where this one has none.
  [[nodiscard]] std::filesystem::path main_top() const;
  /// Where git looks for hooks, `core.hooksPath` included.
  [[nodiscard]] std::filesystem::path hooks_folder() const;
  /// Paths below `top` that the next commit changes.
  [[nodiscard]] std::vector<std::filesystem::path> staged() const;
  /// Paths below `top` that git does not have as they are on disk: changed and not staged, or new.
  [[nodiscard]] std::vector<std::filesystem::path> unstaged(const std::filesystem::path& below) const;
  /// Writes the files that the next commit has below `paths` into `folder`, under the same paths.
  void write_index(const std::vector<std::filesystem::path>& paths,
                   const std::filesystem::path& folder) const;

private:
  explicit git_repository(std::filesystem::path top)
      : m_top(std::move(top)) {}
  /// What `git ARGUMENTS` says. Throws `text::error` (failed) with git's own words.
  std::string ask(std::vector<std::string> arguments, const std::string& input = {}) const;

  std::filesystem::path m_top;
};

} // namespace dbworkflow::scaffold
