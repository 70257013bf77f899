// Reads what a project of CMake already says, as far as adding a database to it needs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dbworkflow::scaffold {

struct existing_project {
  bool is_there = false;                 ///< it has a CMakeLists.txt
  std::string cmake;                     ///< that file's text
  std::string name;                      ///< of project(…); empty where it is not written out
  std::string database;                  ///< the first that dbworkflow_add_database declares; empty: none
  bool has_tests = false;                ///< it calls include(CTest) or enable_testing()
  std::vector<std::string> schema_files; ///< what lies in schema/, as paths below the folder

  /// True where a target of this name is written out in the file.
  [[nodiscard]] bool has_target(const std::string& target) const;
};

existing_project read_existing(const std::filesystem::path& folder);

} // namespace dbworkflow::scaffold
