#include "rows/held.hpp"

#include <nlohmann/json.hpp>

namespace dbworkflow::rows {
namespace {

using json = nlohmann::ordered_json;

json without_names(const json& one) {
  if (!one.is_structured()) return one;
  auto out = json::array();
  for (const auto& part : one) {
    if (!one.is_object() || !part.is_null()) out.push_back(without_names(part));
  }
  return out;
}

} // namespace

std::string held_in(std::string_view document) { return without_names(json::parse(document)).dump(); }

} // namespace dbworkflow::rows
