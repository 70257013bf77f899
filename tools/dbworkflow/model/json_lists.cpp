#include "model/json_lists.hpp"

#include "model/json.hpp"

namespace dbworkflow::model {

std::optional<kind> kind_of_list(std::string_view name) {
  for (const auto& [type, list] : lists) {
    if (list == name) return type;
  }
  return std::nullopt;
}

std::vector<std::string> list_names() {
  std::vector<std::string> out;
  for (const auto& [type, list] : lists) out.emplace_back(list);
  return out;
}

} // namespace dbworkflow::model
