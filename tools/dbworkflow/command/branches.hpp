// Which database belongs to which git branch: kept beside git's own files, for all build trees of a checkout.
#pragma once

#include "command/target.hpp"
#include "environment/manifest.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// A database that was made for a branch.
struct branch_database {
  std::string database; ///< of the project: `shop`
  std::string branch;   ///< of git
  std::string server;   ///< the URL it was copied from, without password: the same server and user
  std::string name;     ///< of the copy
  bool is_made = true;  ///< false: a run has begun to make it
};

/// The file that holds them; empty where the project is in no git repository.
std::filesystem::path branches_file(const environment::manifest& of);
/// Throws `text::error` (failed) where the file is not ours.
std::vector<branch_database> read_branches(const environment::manifest& of);
void write_branches(const environment::manifest& of, const std::vector<branch_database>& all);

/// The git branch that is checked out; empty where there is none.
std::string current_branch(const environment::manifest& of);

/// The one that belongs to the branch that is checked out and to the server of `url`.
std::optional<branch_database> branch_database_of(const environment::manifest& of, const std::string& url);

/// Leads `to` to the database of the branch that is checked out, where it has one.
void use_branch(const environment::manifest& of, target& to);

} // namespace dbworkflow::command
