// Turns the manifest that CMake writes (`<build>/dbworkflow/<db>.json`) into values.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::environment {

struct named_environment {
  std::string name;
  std::string url_from; ///< the environment variable that holds the URL
  bool is_protected = false;
};

/// One database of a project, as declared by `dbworkflow_add_database`. All paths are absolute.
struct manifest {
  std::string database;                 ///< `shop`
  std::filesystem::path source_folder;  ///< of the CMakeLists.txt that declares it
  std::filesystem::path project_folder; ///< top of the project; its .env files are read
  std::filesystem::path build_folder;   ///< top of the build tree
  std::vector<std::filesystem::path> schema;
  std::filesystem::path migrations;
  std::vector<std::filesystem::path> seeds;
  std::vector<std::filesystem::path> queries;
  std::string name_space;   ///< `shop::db`
  bool online_plans = true; ///< tables in use are changed without blocking their users
  /// For types without a C++ form, the type whose form they take: `public.pair` → `text`.
  std::map<std::string, std::string> types;
  std::filesystem::path headers;   ///< folder that gets `<database>/…hpp`
  std::vector<std::string> ignore; ///< `index public.orders_note_idx`
  std::vector<named_environment> environments;
  bool with_ledger = false; ///< schema `dbworkflow` is part of it: only for the ledger's own development
};

/// Reads one manifest. Throws `text::error` (failed) naming the file.
manifest read_manifest(const std::filesystem::path& file);

/// The manifests of a build tree, by database name; of `build_folder`, or where it is empty of ./build and
/// the folders of the presets. Throws `text::error` (usage) with the remedy where there is none, or several
/// build trees.
std::vector<manifest> find_manifests(const std::filesystem::path& build_folder);

} // namespace dbworkflow::environment
