// Puts texts into a folder beside what is there: never over it.
#pragma once

#include "scaffold/scaffold.hpp"

#include <filesystem>
#include <string>

namespace dbworkflow::scaffold {

/// A text that is to be a file.
struct wanted_file {
  std::filesystem::path path; ///< below the project's folder
  std::string content;
  bool executable = false;
};

/// Makes the file whole, or leaves alone what is there (also what somebody else makes at the same moment).
/// Throws `text::error` (failed).
file_outcome create(const std::filesystem::path& folder, const wanted_file& wanted);

/// Adds the lines of `content` that the file does not have, at its end; makes it where it is missing.
file_outcome add_lines(const std::filesystem::path& folder, const wanted_file& wanted);

/// Adds `content` at the end of a file that is there, in its line ends.
file_outcome append(const std::filesystem::path& folder, const wanted_file& wanted);

} // namespace dbworkflow::scaffold
