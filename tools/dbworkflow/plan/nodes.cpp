#include "plan/nodes.hpp"

#include "plan/makers.hpp"
#include "plan/not_null.hpp"
#include "plan/typed_tables.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

/// The constraints of a domain are made inside of it, and go with the old one.
void add_constraints(nodes& out, const course& in, step& one, const object_id& domain, std::size_t at) {
  for (const auto* gone : model::constraints_of(in.from, domain.schema, domain.name))
    out.drops.try_emplace(gone->id(), at);
  for (const auto* part : parts_of(in, domain)) {
    one.parts.push_back(part);
    out.creates[model::id_of(*part)] = at;
  }
}

void add_swap(nodes& out, const course& in, const type_swap& swap) {
  auto one = swap_step(in.from, in.to, swap);
  const auto at = out.list.size();
  for (const auto& id : swap.types) {
    out.alters[id] = at;
    if (id.type == kind::domain) add_constraints(out, in, one, id, at);
  }
  for (const auto& id : swap.altered) out.alters[id] = at;
  for (const auto& id : swap.columns) out.conversions[id] = at;
  out.add(std::move(one));
}

/// What people say of a change of type.
void convert(nodes& out, const options& wanted) {
  for (const auto& [column, expression] : wanted.conversions) {
    const auto found = out.alters.find(column);
    if (found == out.alters.end()) continue;
    auto& one = out.list[found->second];
    if (one.swapped.empty() && std::find(one.facts.begin(), one.facts.end(), "data_type") != one.facts.end())
      one.expression = expression;
  }
}

} // namespace

step alteration(const object_id& id, const model::object* from, const model::object* to,
                std::vector<std::string> facts) {
  step out;
  out.what = action::alter;
  out.id = id;
  out.from = from;
  out.to = to;
  out.facts = std::move(facts);
  return out;
}

step part_of(step one, online part, std::string aside) {
  one.part = part;
  one.aside = std::move(aside);
  static constexpr auto quick =
      std::to_array<online>({online::set_index_aside, online::add_unvalidated, online::add_check,
                             online::add_bound, online::drop_bound, online::add_key_here});
  one.transactional = std::find(quick.begin(), quick.end(), part) != quick.end();
  return one;
}

step alter_part(const step& one, online part, std::string aside) {
  return part_of(alteration(one.id, one.from, one.to != nullptr ? one.to : one.from, {}), part,
                 std::move(aside));
}

std::size_t nodes::add(step one) {
  list.push_back(std::move(one));
  return list.size() - 1;
}

std::optional<object_id> home_of(const model::object& any) {
  const auto id = model::id_of(any);
  if (const auto* index = std::get_if<model::index>(&any))
    return object_id{
        index->on_materialized_view ? kind::materialized_view : kind::table, index->schema, {}, index->table};
  if (const auto* constraint = std::get_if<model::constraint>(&any)) {
    return object_id{constraint->on_domain ? kind::domain : kind::table, id.schema, {}, id.parent};
  }
  const auto on = [&id](const std::string& parent_kind) {
    return object_id{model::kind_of(parent_kind).value_or(kind::table), id.schema, {}, id.parent};
  };
  if (const auto* trigger = std::get_if<model::trigger>(&any)) return on(trigger->parent_kind);
  if (const auto* rule = std::get_if<model::rule>(&any)) return on(rule->parent_kind);
  if (const auto* statistics = std::get_if<model::statistics>(&any))
    return model::parse_object_id("table " + statistics->table);
  if (model::is_child(id.type)) return object_id{kind::table, id.schema, {}, id.parent};
  return std::nullopt;
}

std::vector<std::size_t> of_children(const std::map<object_id, std::size_t>& in, const object_id& table) {
  static constexpr auto kinds = std::to_array<kind>(
      {kind::column, kind::constraint, kind::policy, kind::published_table, kind::trigger, kind::rule});
  std::vector<std::size_t> out;
  for (const auto type : kinds) {
    for (auto one = in.lower_bound({type, table.schema, table.name, {}});
         one != in.end() && one->first.type == type && one->first.schema == table.schema &&
         one->first.parent == table.name;
         ++one) {
      out.push_back(one->second);
    }
  }
  return out;
}

nodes make_nodes(const course& in, const std::vector<type_swap>& swaps, const options& wanted) {
  nodes out;
  add_drops(out, in);
  add_creates(out, in);
  for (const auto& swap : swaps) add_swap(out, in, swap);
  add_alters(out, in);
  follow_types(out, in.from, in.to);
  convert(out, wanted);
  if (wanted.make_online) make_online(out, in, wanted);
  fill_columns(out, in, wanted);
  return out;
}

} // namespace dbworkflow::plan
