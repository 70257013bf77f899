#include "plan/course.hpp"

#include "plan/partitions.hpp"
#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::plan {

using model::kind;
using model::object_id;

namespace {

bool calls_on_the_way(const model::database& in, const object_id& at, const object_id& table, id_set& seen) {
  const auto found = in.needs.find(at);
  if (found == in.needs.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](const object_id& need) {
    const bool is_inside = need.schema == table.schema && need.parent == table.name;
    if (model::is_routine(at.type) && (need == table || is_inside)) return true;
    const bool leads_on =
        model::is_routine(need.type) || need.type == kind::view || need.type == kind::domain;
    return leads_on && seen.insert(need).second && calls_on_the_way(in, need, table, seen);
  });
}

} // namespace

bool calls(const model::database& in, const object_id& user,
           const std::function<bool(const object_id&)>& is) {
  const auto found = in.needs.find(user);
  return found != in.needs.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&is](const object_id& need) { return model::is_routine(need.type) && is(need); });
}

course::course(const model::database& before, const model::database& after, const change_map& what,
               const id_set& made_again, const std::vector<type_swap>& swaps)
    : from(before)
    , to(after)
    , changes(what)
    , rebuilds(made_again)
    , heirs_before(heirs_of(before))
    , heirs_after(heirs_of(after))
    , indexes_before(before)
    , indexes_after(after) {
  for (const auto& one : swaps) {
    for (const auto* list : {&one.types, &one.altered}) swapped.insert(list->begin(), list->end());
  }
}

bool course::goes(const object_id& id) const {
  const auto change = changes.find(id);
  return rebuilds.contains(id) || (change != changes.end() && change->second->what == diff::verb::drop);
}

bool course::comes(const object_id& id) const {
  const auto change = changes.find(id);
  return rebuilds.contains(id) || (change != changes.end() && change->second->what == diff::verb::create);
}

bool course::is_detached(const object_id& id) const {
  return leaves_parent(from, to, id, [this](const object_id& table) { return goes(table); });
}

bool course::loses_partitions(const object_id& id) const {
  const auto found = heirs_before.find(id);
  return found != heirs_before.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [this](const object_id& heir) { return is_detached(heir) || loses_partitions(heir); });
}

bool course::has_heirs(const object_id& table) const {
  const auto* before = from.find<model::table>(table);
  const auto* after = to.find<model::table>(table);
  return (before != nullptr && !before->partition_key && heirs_before.contains(table)) ||
         (after != nullptr && !after->partition_key && heirs_after.contains(table));
}

bool course::is_attached(const object_id& id) const {
  const auto* before = from.find<model::table>(id);
  const auto* after = to.find<model::table>(id);
  return before != nullptr && after != nullptr && after->partition_of &&
         (!before->partition_of || is_detached(id));
}

const model::table* course::default_before(const object_id& parent) const {
  const auto found = heirs_before.find(parent);
  if (found == heirs_before.end()) return nullptr;
  for (const auto& id : found->second) {
    const auto* one = from.find<model::table>(id);
    if (one != nullptr && one->partition_bound == "DEFAULT") return one;
  }
  return nullptr;
}

const model::table* course::default_beside(const model::table& partition) const {
  const auto parent =
      partition.partition_of ? model::parse_object_id("table " + *partition.partition_of) : std::nullopt;
  const auto* found = parent && !goes(*parent) ? default_before(*parent) : nullptr;
  const bool stays = found != nullptr && found->id() != partition.id() && to.objects.contains(found->id()) &&
                     !goes(found->id()) && !is_detached(found->id());
  return stays ? found : nullptr;
}

namespace {

/// None: who applies the plan.
std::optional<std::string> owner_of(const model::database& in, const model::sequence& one) {
  const auto column = one.owned_by ? model::parse_object_id("column " + *one.owned_by) : std::nullopt;
  if (!column) return one.owner;
  const auto* table = in.find<model::table>({kind::table, column->schema, {}, column->parent});
  return table == nullptr ? std::nullopt : table->owner;
}

} // namespace

std::optional<std::string> owner_to_be_linked(const course& in, const model::sequence* from,
                                              const model::sequence& to) {
  const auto wanted = to.owned_by ? owner_of(in.to, to) : std::nullopt;
  const auto had = from == nullptr ? std::nullopt : owner_of(in.from, *from);
  return wanted == had ? std::nullopt : wanted;
}

std::optional<object_id> publication_of(const model::object& any) {
  const auto* published = std::get_if<model::published_table>(&any);
  if (published == nullptr) return std::nullopt;
  return object_id{kind::publication, {}, {}, published->name};
}

const std::optional<std::string>& default_of(const model::object& any) {
  static const std::optional<std::string> none;
  if (const auto* column = std::get_if<model::column>(&any)) return column->default_value;
  if (const auto* domain = std::get_if<model::domain>(&any)) return domain->default_value;
  return none;
}

bool has_entries(const model::index& one) { return one.definition.find(" ON ONLY ") == std::string::npos; }

bool has_index(const model::constraint& one) {
  return one.contype == "primary key" || one.contype == "unique" || one.contype == "exclusion";
}

const model::constraint* check_of_not_null(const model::database& in, const object_id& column) {
  const auto wanted = "CHECK ((" + text::quote_identifier(column.name) + " IS NOT NULL))";
  const auto all = model::constraints_of(in, column.schema, column.parent);
  const auto found = std::find_if(all.begin(), all.end(), [&wanted](const model::constraint* one) {
    return one->contype == "check" && one->validated && one->definition == wanted;
  });
  return found == all.end() ? nullptr : *found;
}

bool waits_for(const model::database& in, const object_id& part, const object_id& table) {
  id_set seen;
  return calls_on_the_way(in, part, table, seen);
}

} // namespace dbworkflow::plan
