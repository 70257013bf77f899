#include "plan/hazard.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dbworkflow::plan {
namespace {

using model::kind;

constexpr const char* deletes_data = "DELETES_DATA";

std::string_view bare(std::string_view type) { return type.substr(0, type.find('(')); }

/// Digits after the point that a numeric keeps; -1: all.
int scale_of(std::string_view type) {
  const auto comma = type.find(',');
  if (comma != std::string_view::npos) return std::atoi(std::string(type.substr(comma + 1)).c_str());
  return type.find('(') == std::string_view::npos ? -1 : 0;
}

/// True where PostgreSQL converts without an error and without all of the value. (What does not fit
/// otherwise, a text that is too long, a number that is too big, is an error, and nothing is lost.)
bool loses_silently(std::string_view from, std::string_view to) {
  static constexpr auto whole = std::to_array<std::string_view>({"smallint", "integer", "bigint"});
  static constexpr auto fractional = std::to_array<std::string_view>({"numeric", "real", "double precision"});
  const auto in = [](const auto& list, std::string_view type) {
    return std::find(list.begin(), list.end(), bare(type)) != list.end();
  };
  if (in(whole, to) && in(fractional, from)) return true;
  if (bare(to) == "real" && (bare(from) == "double precision" || bare(from) == "numeric")) return true;
  if (bare(to) == "double precision" && bare(from) == "numeric") return true;
  if (bare(to) == "numeric" && bare(from) == "numeric") {
    const int before = scale_of(from);
    const int after = scale_of(to);
    return after >= 0 && (before < 0 || after < before);
  }
  if (bare(to) == "date" && from.starts_with("timestamp")) return true;
  return from.starts_with("timestamp") && to.starts_with("time ");
}

hazard deletes(const model::object_id& id, const std::string& what) {
  return {deletes_data, "dropping " + what + " " + model::qualified_name(id) + " deletes what is in it", id};
}

/// The rows of a foreign table are elsewhere.
bool is_foreign(const model::database& from, const model::object_id& table) {
  const auto* found = from.find<model::table>(table);
  return found != nullptr && found->foreign_server;
}

void add_drop(std::vector<hazard>& out, const step& one, const model::database& from, bool rebuilt) {
  switch (one.id.type) {
  case kind::table:
    if (is_foreign(from, one.id)) break;
    out.push_back(deletes(one.id, "table"));
    break;
  case kind::column:
    // What a generated column holds is made again from what it is generated from.
    if (const auto& column = std::get<model::column>(*one.from);
        !(rebuilt && column.generated) &&
        !is_foreign(from, {kind::table, one.id.schema, {}, one.id.parent})) {
      out.push_back(deletes(one.id, "column"));
    }
    break;
  case kind::sequence:
    out.push_back(deletes(one.id, "sequence"));
    break;
  case kind::extension:
    out.push_back(deletes(one.id, "extension"));
    break;
  case kind::user_mapping:
    out.push_back(
        {deletes_data, "dropping " + model::to_string(one.id) + " deletes the password it may hold", one.id});
    break;
  default:
    break;
  }
}

/// What rows hold of an attribute goes with it.
void add_attributes(std::vector<hazard>& out, const step& one, const model::database& from) {
  const bool kept = std::any_of(from.needs.begin(), from.needs.end(), [&one](const auto& needs) {
    const auto user = needs.first.type;
    return user != kind::function && user != kind::procedure && user != kind::view &&
           needs.second.contains(one.id);
  });
  const auto& after = std::get<model::composite_type>(*one.to).attributes;
  for (const auto& attribute : std::get<model::composite_type>(*one.from).attributes) {
    const auto same = [&attribute](const auto& other) { return other.name == attribute.name; };
    if (kept && std::none_of(after.begin(), after.end(), same)) {
      out.push_back({deletes_data,
                     "dropping attribute " + attribute.name + " of " + model::qualified_name(one.id) +
                         " deletes what is in it",
                     one.id});
    }
  }
}

} // namespace

std::vector<hazard> hazards_of(const step& one, const model::database& from, bool rebuilt) {
  std::vector<hazard> out;
  if (one.what == action::drop) add_drop(out, one, from, rebuilt);
  if (one.what == action::alter && one.from != nullptr && one.id.type == kind::composite_type)
    add_attributes(out, one, from);
  if (one.what != action::alter || one.from == nullptr || one.id.type != kind::column) return out;
  const auto& before = std::get<model::column>(*one.from);
  const auto& after = std::get<model::column>(*one.to);
  if (loses_silently(before.data_type, after.data_type)) {
    out.push_back({deletes_data,
                   "changing " + model::qualified_name(one.id) + " from " + before.data_type + " to " +
                       after.data_type + " drops what does not fit",
                   one.id});
  }
  return out;
}

} // namespace dbworkflow::plan
