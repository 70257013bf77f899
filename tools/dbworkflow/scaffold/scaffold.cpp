#include "scaffold/scaffold.hpp"

#include "scaffold/database_name.hpp"
#include "scaffold/existing.hpp"
#include "scaffold/files.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <fmt/format.h>

namespace dbworkflow::scaffold {
namespace {

namespace fs = std::filesystem;

std::string name_for(const wishes& wanted, const fs::path& home, const existing_project& project) {
  if (!project.database.empty()) return project.database;
  if (!wanted.database.empty()) {
    if (wanted.database == database_name(wanted.database)) return wanted.database;
    throw text::error(text::exit_code::usage, "\"" + wanted.database + "\" cannot name a database",
                      {"lower-case letters, digits and underscores, a letter first, no word of CMake or C++; "
                       "this would do: " +
                       database_name(wanted.database)});
  }
  const auto folder = fs::weakly_canonical(fs::absolute(home)).filename().string();
  for (const auto& candidate : {project.name, folder}) {
    auto name = database_name(candidate);
    // The database becomes a library of its name.
    if (!name.empty() && project.has_target(name)) name += "_db";
    if (!name.empty()) return name;
  }
  throw text::error(text::exit_code::usage, "no name for the database can be made of \"" + folder + "\"",
                    {"say one: dbworkflow init --database NAME"});
}

void add_to_cmake(const existing_project& project, outcome& out) {
  if (!project.database.empty()) {
    out.files.push_back({"CMakeLists.txt", fate::unchanged, {}});
    return;
  }
  const auto schema = project.schema_files.empty()
                          ? std::vector<std::string>{first_schema_file().path.string()}
                          : project.schema_files;
  if (project.schema_files.empty()) out.files.push_back(create(out.folder, first_schema_file()));
  out.files.push_back(append(out.folder, database_lines(out.database, schema, !project.has_tests)));
  out.to_do.push_back(fmt::format("in CMakeLists.txt, give the database to the targets that use it: "
                                  "target_link_libraries(TARGET PRIVATE {0}::{0})",
                                  out.database));
}

void add_presets(outcome& out) {
  auto presets = create(out.folder, presets_file());
  if (presets.what == fate::kept) {
    // Its owner has presets: how to build is decided already.
    presets.to_add.clear();
  }
  out.files.push_back(std::move(presets));
}

} // namespace

outcome scaffold(const wishes& wanted) {
  outcome out;
  out.folder = wanted.folder.empty() ? fs::path(".") : wanted.folder;
  if (fs::exists(out.folder) && !fs::is_directory(out.folder)) {
    throw text::error(text::exit_code::usage,
                      "\"" + text::shown_path(out.folder) + "\" is a file, not a folder of a project",
                      {"name another: dbworkflow init FOLDER"});
  }
  const auto project = read_existing(out.folder);
  out.existed = project.is_there;
  out.database = name_for(wanted, out.folder, project);
  if (project.is_there) {
    add_to_cmake(project, out);
    add_presets(out);
  } else {
    for (const auto& one : project_files(out.database)) out.files.push_back(create(out.folder, one));
    out.files.push_back(create(out.folder, first_schema_file()));
    add_presets(out);
  }
  out.files.push_back(add_lines(out.folder, ignored_files()));
  out.files.push_back(add_lines(out.folder, file_attributes()));
  for (const auto& one : extra_files(wanted, out.database)) out.files.push_back(create(out.folder, one));
  return out;
}

} // namespace dbworkflow::scaffold
