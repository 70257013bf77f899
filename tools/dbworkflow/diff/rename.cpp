#include "diff/rename.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace dbworkflow::diff {

using model::kind;

std::string qualified_name(const named& one) {
  const auto whole = model::qualified_name(one.id);
  return one.member.empty() ? whole : whole + "." + text::quote_identifier(one.member);
}

std::string_view word(const named& one) {
  if (one.member.empty()) return model::word(one.id.type);
  if (one.id.type == kind::enum_type) return "value";
  return one.id.type == kind::composite_type ? "attribute" : "column";
}

std::string to_string(const named& one) { return std::string(word(one)) + " " + qualified_name(one); }

const std::string& own_name(const named& one) { return one.member.empty() ? one.id.name : one.member; }

std::vector<std::string> members_of(const model::object& any) {
  std::vector<std::string> out;
  std::visit(
      [&out](const auto& one) {
        if constexpr (std::is_same_v<std::decay_t<decltype(one)>, model::enum_type>) {
          out = one.values;
        } else if constexpr (requires { one.attributes; }) {
          for (const auto& part : one.attributes) out.push_back(part.name);
        } else if constexpr (requires { one.columns.front().data_type; }) {
          for (const auto& part : one.columns) out.push_back(part.name);
        }
      },
      any);
  return out;
}

bool contains(const model::database& in, const named& one) {
  const auto found = in.objects.find(one.id);
  if (found == in.objects.end()) return false;
  if (one.member.empty()) return true;
  const auto members = members_of(found->second);
  return std::find(members.begin(), members.end(), one.member) != members.end();
}

bool can_be_renamed(kind type) {
  switch (type) {
  case kind::access_method:
  case kind::extension:
  case kind::operator_symbol:
  case kind::cast:
  case kind::default_privileges:
  case kind::user_mapping:
  case kind::published_table:
    return false;
  default:
    return true;
  }
}

bool can_be_moved(kind type) {
  switch (type) {
  case kind::collation:
  case kind::enum_type:
  case kind::domain:
  case kind::composite_type:
  case kind::range_type:
  case kind::text_search_parser:
  case kind::text_search_template:
  case kind::text_search_dictionary:
  case kind::text_search_configuration:
  case kind::operator_symbol:
  case kind::operator_family:
  case kind::operator_class:
  case kind::conversion:
  case kind::sequence:
  case kind::table:
  case kind::function:
  case kind::procedure:
  case kind::aggregate:
  case kind::view:
  case kind::materialized_view:
  case kind::statistics:
    return true;
  default:
    return false;
  }
}

std::optional<model::object_id> whole_of(const model::database& in, const named& one) {
  if (!one.member.empty()) return one.id;
  if (!model::is_child(one.id.type)) return std::nullopt;
  for (const auto type : {kind::table, kind::domain, kind::view, kind::materialized_view}) {
    model::object_id whole{type, one.id.schema, {}, one.id.parent};
    if (in.objects.contains(whole)) return whole;
  }
  return std::nullopt;
}

} // namespace dbworkflow::diff
