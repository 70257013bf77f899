#include "environment/presets.hpp"

#include "text/file.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace dbworkflow::environment {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// The preset's binaryDir, its own or that of the first preset it inherits from that has one.
std::string binary_folder(const std::map<std::string, json>& presets, const std::string& name,
                          int depth = 0) {
  constexpr int deepest = 20; // a circle of inheritance ends somewhere
  const auto found = presets.find(name);
  if (found == presets.end() || depth > deepest) return {};
  const auto& preset = found->second;
  if (preset.contains("binaryDir")) return preset.at("binaryDir").get<std::string>();
  if (!preset.contains("inherits")) return {};
  const auto& parents = preset.at("inherits");
  const auto list = parents.is_array() ? parents : json::array({parents});
  for (const auto& parent : list) {
    if (auto inherited = binary_folder(presets, parent.get<std::string>(), depth + 1); !inherited.empty())
      return inherited;
  }
  return {};
}

} // namespace

std::vector<fs::path> preset_build_folders(const fs::path& project) {
  std::map<std::string, json> presets;
  std::vector<std::string> order;
  for (const char* name : {"CMakePresets.json", "CMakeUserPresets.json"}) {
    const auto file = project / name;
    if (!fs::exists(file)) continue;
    // Presets are CMake's: a mistake in them is told by CMake.
    const auto parsed = json::parse(text::read_file(file), nullptr, false, true);
    if (parsed.is_discarded() || !parsed.contains("configurePresets")) continue;
    for (const auto& preset : parsed.at("configurePresets")) {
      const auto preset_name = preset.value("name", std::string());
      if (!preset.value("hidden", false)) order.push_back(preset_name);
      presets.emplace(preset_name, preset);
    }
  }
  std::vector<fs::path> out;
  for (const auto& name : order) {
    auto folder = binary_folder(presets, name);
    if (folder.empty()) continue;
    folder = replaced(folder, "${sourceDir}", project.string());
    folder = replaced(folder, "${sourceDirName}", project.filename().string());
    folder = replaced(folder, "${presetName}", name);
    const auto path = fs::path(folder).is_absolute() ? fs::path(folder) : project / folder;
    if (std::find(out.begin(), out.end(), path) == out.end()) out.push_back(path);
  }
  return out;
}

} // namespace dbworkflow::environment
