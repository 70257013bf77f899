#include "plan/inheritance.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace dbworkflow::plan {
namespace {

std::optional<std::string> new_value(const diff::change& of, const std::string& fact) {
  const auto found = std::find_if(of.differences.begin(), of.differences.end(),
                                  [&fact](const model::difference& one) { return one.fact == fact; });
  return found == of.differences.end() ? std::optional<std::string>() : found->to;
}

} // namespace

std::vector<model::object_id> parents_of(const model::table& one) {
  std::vector<model::object_id> out;
  auto names = one.inherits;
  if (one.partition_of) names.push_back(*one.partition_of);
  for (const auto& name : names) {
    if (auto id = model::parse_object_id("table " + name)) out.push_back(std::move(*id));
  }
  return out;
}

std::vector<model::object_id> parents_of(const model::table* one) {
  return one == nullptr ? std::vector<model::object_id>() : parents_of(*one);
}

heirs heirs_of(const model::database& in) {
  heirs out;
  for (auto at = in.objects.lower_bound({model::kind::table, {}, {}, {}});
       at != in.objects.end() && at->first.type == model::kind::table; ++at) {
    for (auto& parent : parents_of(std::get<model::table>(at->second))) out[parent].push_back(at->first);
  }
  return out;
}

bool comes_from_parent(const model::database& to, const change_map& changes, const diff::change& of,
                       const std::string& fact) {
  static constexpr auto passed_on = std::to_array<std::string_view>(
      {"data_type", "collation", "default_value", "not_null", "statistics", "storage"});
  const auto* column = std::get_if<model::column>(of.to);
  if (column == nullptr || !column->inherited) return false;
  if (std::find(passed_on.begin(), passed_on.end(), fact) == passed_on.end()) return false;
  const auto* table = to.find<model::table>({model::kind::table, column->schema, {}, column->table});
  if (table == nullptr) return false;
  for (const auto& parent : parents_of(*table)) {
    const auto above = changes.find({model::kind::column, parent.schema, parent.name, column->name});
    if (above != changes.end() && above->second->what == diff::verb::alter &&
        new_value(*above->second, fact) == new_value(of, fact)) {
      return true;
    }
  }
  return false;
}

std::vector<std::pair<std::size_t, std::size_t>> identities_before_heirs(const nodes& made) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i < made.list.size(); ++i) {
    const auto& one = made.list[i];
    if (one.what != action::create || one.id.type != model::kind::table) continue;
    for (const auto& parent : parents_of(std::get<model::table>(*one.to))) {
      for (auto at = made.creates.lower_bound({model::kind::column, parent.schema, parent.name, {}});
           at != made.creates.end() && at->first.type == model::kind::column &&
           at->first.schema == parent.schema && at->first.parent == parent.name;
           ++at) {
        const auto* column = std::get_if<model::column>(made.list[at->second].to);
        if (column != nullptr && !column->identity.empty()) out.emplace_back(at->second, i);
      }
    }
  }
  return out;
}

} // namespace dbworkflow::plan
