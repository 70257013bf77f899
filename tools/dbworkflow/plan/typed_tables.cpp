#include "plan/typed_tables.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace dbworkflow::plan {
namespace {

using model::kind;
using model::object_id;

/// The step that alters the attributes of the type of a column's table; none where there is no such.
std::optional<std::size_t> altered_with(const nodes& made, const model::database& from,
                                        const model::database& to, const object_id& column) {
  const object_id table{kind::table, column.schema, {}, column.parent};
  const auto* before = from.find<model::table>(table);
  const auto* after = to.find<model::table>(table);
  if (before == nullptr || after == nullptr || !before->of_type || before->of_type != after->of_type ||
      made.creates.contains(table))
    return std::nullopt;
  const auto type = model::parse_object_id("composite type " + *before->of_type);
  const auto found = type ? made.alters.find(*type) : made.alters.end();
  // One that is made anew is not followed: the table is of no type meanwhile.
  return found == made.alters.end() || !made.list[found->second].swapped.empty()
             ? std::nullopt
             : std::optional(found->second);
}

/// What a column of a typed table has beside the attribute.
std::vector<std::string> own_facts(const model::column& one) {
  std::vector<std::string> out;
  if (one.default_value) out.emplace_back("default_value");
  if (one.not_null) out.emplace_back("not_null");
  if (one.storage) out.emplace_back("storage");
  if (one.compression) out.emplace_back("compression");
  if (one.statistics) out.emplace_back("statistics");
  if (!one.options.empty()) out.emplace_back("options");
  if (one.comment) out.emplace_back("comment");
  return out;
}

/// Leaves of the step what the change of the type does not do; false where that is nothing.
bool reduce(step& one) {
  if (one.what == action::drop) return false;
  if (one.what == action::create) {
    one.what = action::alter;
    one.facts = own_facts(std::get<model::column>(*one.to));
  }
  std::erase(one.facts, "data_type");
  std::erase(one.facts, "collation");
  return !one.facts.empty();
}

} // namespace

std::vector<object_id> tables_of_type(const model::database& in, const object_id& type) {
  const auto name = model::qualified_name(type);
  std::vector<object_id> out;
  for (auto at = in.objects.lower_bound({kind::table, {}, {}, {}});
       at != in.objects.end() && at->first.type == kind::table; ++at) {
    if (std::get<model::table>(at->second).of_type == name) out.push_back(at->first);
  }
  return out;
}

bool can_be_of_its_type(const model::database& from, const model::database& to, const object_id& table) {
  const auto& of = to.find<model::table>(table)->of_type;
  const auto id = of ? model::parse_object_id("composite type " + *of) : std::nullopt;
  const auto* type = id ? to.find<model::composite_type>(*id) : nullptr;
  if (type == nullptr) return true;
  const auto before = model::columns_of(from, table.schema, table.name);
  const auto after = model::columns_of(to, table.schema, table.name);
  const auto is_in = [](const auto& all, const std::string& name) {
    return std::any_of(all.begin(), all.end(), [&name](const auto* one) { return one->name == name; });
  };
  std::vector<std::string> reached; // what is new comes last
  for (const auto* one : before)
    if (is_in(after, one->name)) reached.push_back(one->name);
  for (const auto* one : after)
    if (!is_in(before, one->name)) reached.push_back(one->name);
  return std::equal(reached.begin(), reached.end(), type->attributes.begin(), type->attributes.end(),
                    [](const std::string& name, const auto& attribute) { return name == attribute.name; });
}

void follow_types(nodes& made, const model::database& from, const model::database& to) {
  std::vector<std::size_t> place(made.list.size()); // where the step of that number is found now
  std::vector<step> kept;
  std::vector<std::pair<std::size_t, std::size_t>> gone; // a step, and the one that does its work
  for (std::size_t i = 0; i < made.list.size(); ++i) {
    auto& one = made.list[i];
    const auto with = one.id.type == kind::column ? altered_with(made, from, to, one.id) : std::nullopt;
    if (with) {
      auto& type = made.list[*with].facts;
      if (std::find(type.begin(), type.end(), "cascade") == type.end()) type.emplace_back("cascade");
    }
    const bool creates = one.what == action::create;
    if (with && !reduce(one)) {
      gone.emplace_back(i, *with);
      continue;
    }
    if (with && creates) {
      made.creates[one.id] = *with;
      made.alters[one.id] = i;
    }
    place[i] = i;
  }
  for (const auto& [one, with] : gone) place[one] = with;
  if (gone.empty()) return;
  std::vector<std::size_t> moved(made.list.size());
  for (std::size_t i = 0; i < made.list.size(); ++i) {
    if (place[i] != i) continue;
    moved[i] = kept.size();
    kept.push_back(std::move(made.list[i]));
  }
  for (auto* map : {&made.creates, &made.drops, &made.alters, &made.joins, &made.finishes, &made.conversions,
                    &made.releases}) {
    for (auto& [id, at] : *map) at = moved[place[at]];
  }
  for (auto& [first, second] : made.chains) {
    first = moved[place[first]];
    second = moved[place[second]];
  }
  made.list = std::move(kept);
}

} // namespace dbworkflow::plan
