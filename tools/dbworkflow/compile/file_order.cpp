#include "compile/file_order.hpp"

#include <algorithm>
#include <unordered_map>

namespace dbworkflow::compile {
namespace {

bool is_spoken_of(sql::declared what) {
  using sql::declared;
  return what != declared::column && what != declared::constraint && what != declared::index &&
         what != declared::other && what != declared::extension;
}

using owners = std::unordered_map<std::string, std::vector<std::size_t>>;

owners declared_names(const std::vector<schema_file>& files, std::vector<std::size_t>& with_extensions) {
  owners out;
  for (std::size_t file = 0; file < files.size(); ++file) {
    for (const auto& declares : files[file].declares) {
      if (declares.all.empty()) continue;
      const auto& object = declares.all.front();
      if (object.what == sql::declared::extension) with_extensions.push_back(file);
      if (is_spoken_of(object.what)) out[object.name.name].push_back(file);
    }
  }
  return out;
}

} // namespace

std::vector<std::vector<std::size_t>> files_needed(const std::vector<schema_file>& files) {
  std::vector<std::size_t> with_extensions;
  const auto names = declared_names(files, with_extensions);
  std::vector<std::vector<std::size_t>> out(files.size());
  for (std::size_t file = 0; file < files.size(); ++file) {
    auto& needed = out[file];
    needed = with_extensions;
    for (const auto& token : files[file].parts.tokens) {
      if (token.kind != sql::token_kind::word && token.kind != sql::token_kind::quoted) continue;
      const auto found = names.find(sql::name_of(files[file].content(), token));
      if (found != names.end()) needed.insert(needed.end(), found->second.begin(), found->second.end());
    }
    std::sort(needed.begin(), needed.end());
    needed.erase(std::unique(needed.begin(), needed.end()), needed.end());
    std::erase(needed, file);
  }
  return out;
}

} // namespace dbworkflow::compile
