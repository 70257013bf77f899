#include "lint/rule.hpp"

#include <algorithm>

namespace dbworkflow::lint {
namespace {

std::map<std::string, level, std::less<>> levels() {
  std::map<std::string, level, std::less<>> out;
  for (const auto& one : object_rules()) out.emplace(one.name, one.normal);
  for (const auto& one : statement_rules()) out.emplace(one.name, one.normal);
  for (const auto& one : {missing_lock_timeout, renaming, unused_allow}) out.emplace(one.name, one.normal);
  return out;
}

} // namespace

std::vector<object_rule> object_rules() {
  std::vector<object_rule> out;
  for (const auto rules : {key_rules(), name_rules(), type_rules()})
    out.insert(out.end(), rules.begin(), rules.end());
  std::sort(out.begin(), out.end(),
            [](const object_rule& a, const object_rule& b) { return a.name < b.name; });
  return out;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> out;
  for (const auto& [name, normal] : levels()) out.push_back(name);
  return out;
}

std::optional<level> normal_level(std::string_view rule) {
  const auto all = levels();
  const auto found = all.find(rule);
  return found == all.end() ? std::nullopt : std::optional(found->second);
}

} // namespace dbworkflow::lint
