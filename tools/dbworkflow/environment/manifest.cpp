#include "environment/manifest.hpp"

#include "environment/presets.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dbworkflow::environment {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using text::error;
using text::exit_code;

constexpr int manifest_version = 1;

std::vector<fs::path> paths(const json& from) {
  std::vector<fs::path> out;
  for (const auto& one : from) out.emplace_back(one.get<std::string>());
  return out;
}

[[noreturn]] void refuse(const fs::path& file, const std::string& what) {
  text::diagnostic told;
  told.path = text::shown_path(file);
  told.message = what;
  told.hints = {"configure again: cmake " + text::shown_path(file.parent_path().parent_path())};
  throw error(exit_code::failed, told);
}

bool is_manifest(const fs::path& file) {
  return file.extension() == ".json" && text::read_file(file).find("\"manifest\"") != std::string::npos;
}

std::vector<fs::path> manifests_in(const fs::path& build_folder) {
  std::vector<fs::path> out;
  std::error_code missing;
  for (const auto& one : fs::directory_iterator(build_folder / "dbworkflow", missing)) {
    if (one.is_regular_file() && is_manifest(one.path())) out.push_back(one.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// Where a build tree is looked for when none is named.
std::vector<fs::path> usual_build_folders() {
  const auto here = fs::current_path();
  std::vector<fs::path> out{here, here / "build"};
  for (auto& one : preset_build_folders(here)) {
    if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(std::move(one));
  }
  return out;
}

} // namespace

manifest read_manifest(const fs::path& file) {
  const auto parsed = json::parse(text::read_file(file), nullptr, false);
  if (parsed.is_discarded()) refuse(file, "is not JSON");
  try {
    if (parsed.at("manifest") != manifest_version)
      refuse(file, "was written by another version of DbWorkflow");
    manifest out;
    out.database = parsed.at("database").get<std::string>();
    out.source_folder = parsed.at("source_folder").get<std::string>();
    out.project_folder = parsed.value("project_folder", out.source_folder.string());
    out.build_folder = parsed.at("build_folder").get<std::string>();
    out.schema = paths(parsed.at("schema"));
    out.migrations = parsed.at("migrations").get<std::string>();
    out.seeds = paths(parsed.at("seeds"));
    out.queries = paths(parsed.at("queries"));
    out.name_space = parsed.at("namespace").get<std::string>();
    out.online_plans = parsed.value("plans", "online") != "direct";
    for (const auto& one : parsed.at("types")) {
      const auto text = one.get<std::string>();
      const auto at = text.rfind('=');
      if (at == std::string::npos) refuse(file, "has a type without a form: \"" + text + "\"");
      out.types[text.substr(0, at)] = text.substr(at + 1);
    }
    out.headers = parsed.at("headers").get<std::string>();
    for (const auto& one : parsed.at("ignore")) out.ignore.push_back(one.get<std::string>());
    for (const auto& one : parsed.at("environments")) {
      out.environments.push_back({one.at("name").get<std::string>(), one.at("url_from").get<std::string>(),
                                  one.at("protected").get<bool>()});
    }
    out.with_ledger = parsed.value("with_ledger", false);
    return out;
  } catch (const json::exception& bad) {
    refuse(file, std::string("is not a manifest of DbWorkflow: ") + bad.what());
  }
}

std::vector<manifest> find_manifests(const fs::path& build_folder) {
  std::vector<fs::path> found;
  std::vector<std::string> trees;
  const auto look_in =
      build_folder.empty() ? usual_build_folders() : std::vector<fs::path>{fs::absolute(build_folder)};
  for (const auto& folder : look_in) {
    const auto here = manifests_in(folder);
    if (here.empty()) continue;
    trees.push_back(text::shown_path(folder));
    found = here;
  }
  if (trees.empty()) {
    if (!build_folder.empty()) {
      throw error(exit_code::usage,
                  text::shown_path(build_folder) + " is not the build tree of a project with a database",
                  {"configure the project there: cmake -B " + text::shown_path(build_folder)});
    }
    throw error(exit_code::usage, "no build tree of a project with a database was found here",
                {"configure the project: cmake -B build", "or say where it is: --build-dir DIR"});
  }
  if (trees.size() > 1) {
    std::vector<std::string> hints;
    for (const auto& tree : trees) hints.push_back("--build-dir " + tree);
    throw error(exit_code::usage, "there are several build trees: say which is meant", hints);
  }
  std::vector<manifest> out;
  for (const auto& file : found) out.push_back(read_manifest(file));
  return out;
}

} // namespace dbworkflow::environment
