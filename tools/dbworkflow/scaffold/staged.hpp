// Turns what the next commit holds of a database's files into a copy of them.
#pragma once

#include "scaffold/git.hpp"

#include <filesystem>
#include <vector>

namespace dbworkflow::scaffold {

/// The schema files and migrations of a database as the next commit has them. The copies go with this value.
class staged_database {
public:
  /// `source`: where the paths of schema and migrations, all absolute, lie in a repository, which may be
  /// another work tree of the same one. `changed`: what the next commit changes. Throws `text::error`
  /// (failed).
  staged_database(const git_repository& repository, const std::filesystem::path& source,
                  const std::vector<std::filesystem::path>& schema,
                  const std::filesystem::path& migrations_folder,
                  const std::vector<std::filesystem::path>& changed_paths);
  std::vector<std::filesystem::path> changed;             ///< those of ours, below the top
  std::filesystem::path migrations;                       ///< below the top
  std::vector<std::filesystem::path> unstaged_migrations; ///< changed or new there, and not staged
  std::vector<std::filesystem::path> schema_copies;
  std::filesystem::path migrations_copy;

private:
  /// Closed to others; goes with this value, also where making the rest of it fails.
  class private_folder {
  public:
    ~private_folder();
    void make();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    private_folder() = default;
    private_folder(const private_folder&) = delete;
    private_folder& operator=(const private_folder&) = delete;

  private:
    std::filesystem::path m_path;
  };
  private_folder m_folder;
};

} // namespace dbworkflow::scaffold
