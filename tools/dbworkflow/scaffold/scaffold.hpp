// Turns a name and wishes into the files of a project, and puts them into its folder beside what is there.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::scaffold {

enum class forge { none, github, gitlab };

struct wishes {
  std::filesystem::path folder; ///< of the project; made where it is missing
  std::string database;         ///< as `database_name` gives it; empty: named after the project
  forge ci = forge::none;
  bool docker = false;
  int postgres_major = 17; ///< of the container with the database
  bool hooks = false;      ///< the configuration of pre-commit; git's own hook is `hook install`
};

/// What became of a file.
enum class fate {
  created,
  extended,  ///< lines were added at its end
  unchanged, ///< it says already what it would have said
  kept,      ///< it is there and says something else: `to_add` is for its owner to take over
};

struct file_outcome {
  std::filesystem::path path; ///< below the project's folder
  fate what = fate::created;
  std::string to_add;
};

struct outcome {
  std::string database;
  std::filesystem::path folder;
  bool existed = false; ///< a project of CMake was there
  std::vector<file_outcome> files;
  std::vector<std::string> to_do; ///< what only the owner can decide, a line each
};

/// Makes a new project, or adds a database to the one in the folder. Nothing that is there is overwritten; a
/// second call changes nothing. Throws `text::error`: usage (the folder is a file, the name cannot name a
/// database), failed (a file cannot be written: named with the system's reason).
outcome scaffold(const wishes& wanted);

} // namespace dbworkflow::scaffold
