// Turns wishes into the texts of the files that they ask for.
#pragma once

#include "scaffold/place.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::scaffold {

/// `@word@` of a template → its text.
using words = std::map<std::string, std::string>;

/// The template's text. Throws std::logic_error where it has a word that is not given.
std::string filled(std::string_view text, const words& with);

/// The files that only a new project gets: CMakeLists.txt, program, test.
std::vector<wanted_file> project_files(const std::string& database);

/// CI, containers and hooks, as wished.
std::vector<wanted_file> extra_files(const wishes& wanted, const std::string& database);

wanted_file presets_file();
wanted_file first_schema_file();
wanted_file ignored_files();   ///< lines of .gitignore
wanted_file file_attributes(); ///< lines of .gitattributes

/// The lines that declare a database in a CMakeLists.txt that is there.
wanted_file database_lines(const std::string& database, const std::vector<std::string>& schema, bool tests);

/// The text of git's pre-commit hook; `tool` is the program it falls back on, `before` the hook it runs first
/// (both are quoted for the shell here).
std::string hook_text(const std::string& tool, const std::string& before);

} // namespace dbworkflow::scaffold
