#include "scaffold/staged.hpp"

#include "text/diagnostic.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>

namespace dbworkflow::scaffold {
namespace {

namespace fs = std::filesystem;

bool is_below(const fs::path& one, const fs::path& folder) {
  const auto relative = one.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

} // namespace

void staged_database::private_folder::make() {
  auto name = (fs::temp_directory_path() / "dbworkflow-hook-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw text::error(text::exit_code::failed,
                      "no temporary folder can be made: " + std::generic_category().message(errno));
  }
  m_path = name;
}

staged_database::private_folder::~private_folder() {
  std::error_code ignored;
  if (!m_path.empty()) fs::remove_all(m_path, ignored);
}

staged_database::staged_database(const git_repository& repository, const fs::path& source,
                                 const std::vector<fs::path>& schema, const fs::path& migrations_folder,
                                 const std::vector<fs::path>& changed_paths) {
  const auto home = git_repository::of(source);
  const auto top = fs::weakly_canonical(home ? home->top() : repository.top());
  const auto below_top = [&top](const fs::path& one) {
    return fs::weakly_canonical(one).lexically_relative(top);
  };
  migrations = below_top(migrations_folder);
  std::vector<fs::path> ours{migrations};
  for (const auto& one : schema) ours.push_back(below_top(one));
  for (const auto& one : changed_paths) {
    const bool is_ours = std::any_of(ours.begin(), ours.end(), [&one](const fs::path& mine) {
      return one == mine || is_below(one, mine);
    });
    if (is_ours) changed.push_back(one);
  }
  if (changed.empty()) return;
  unstaged_migrations = repository.unstaged(migrations);
  m_folder.make();
  repository.write_index(ours, m_folder.path());
  for (std::size_t i = 1; i < ours.size(); ++i) {
    // A declared file that the commit does not have is missing from it.
    if (!fs::exists(m_folder.path() / ours[i])) {
      throw text::error(text::exit_code::difference,
                        "\"" + ours[i].generic_string() + "\" is declared as schema file and not staged",
                        {"stage it: git add " + ours[i].generic_string()});
    }
    schema_copies.push_back(m_folder.path() / ours[i]);
  }
  migrations_copy = m_folder.path() / migrations;
}

} // namespace dbworkflow::scaffold
