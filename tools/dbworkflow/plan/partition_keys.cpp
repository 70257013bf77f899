#include "plan/partition_keys.hpp"

#include "plan/rebuild.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace dbworkflow::plan {
namespace {

using model::kind;

bool is_part_of_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' || c == '"' ||
         static_cast<unsigned char>(c) > 127;
}

/// True where the name stands in the key as a word of its own.
bool names(std::string_view key, const std::string& column) {
  const auto name = text::quote_identifier(column);
  for (auto at = key.find(name); at != std::string_view::npos; at = key.find(name, at + 1)) {
    const auto end = at + name.size();
    if (!(at > 0 && is_part_of_name(key[at - 1])) && !(end < key.size() && is_part_of_name(key[end])))
      return true;
  }
  return false;
}

} // namespace

std::vector<diff::change> tables_with_retyped_keys(const model::database& from, const model::database& to,
                                                   const change_map& changes,
                                                   const std::vector<type_swap>& swaps) {
  id_set retyped;
  for (const auto& [id, change] : changes) {
    if (id.type == kind::column && retypes(*change)) retyped.insert(id);
  }
  for (const auto& swap : swaps) retyped.insert(swap.columns.begin(), swap.columns.end());
  std::vector<diff::change> out;
  id_set done;
  for (const auto& column : retyped) {
    const model::object_id id{kind::table, column.schema, {}, column.parent};
    const auto* before = from.find<model::table>(id);
    const auto change = changes.find(id);
    const bool stays = change == changes.end() || change->second->what == diff::verb::alter;
    if (before == nullptr || !before->partition_key || !to.objects.contains(id) || !stays ||
        !names(*before->partition_key, column.name) || !done.insert(id).second)
      continue;
    out.push_back({diff::verb::replace, id, &from.objects.at(id), &to.objects.at(id),
                   change == changes.end() ? std::vector<model::difference>() : change->second->differences});
  }
  return out;
}

} // namespace dbworkflow::plan
