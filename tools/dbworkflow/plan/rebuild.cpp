#include "plan/rebuild.hpp"

#include "plan/partitions.hpp"
#include "plan/typed_tables.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace dbworkflow::plan {
namespace {

using model::kind;

/// What depends on each object, in the old state.
std::map<model::object_id, id_set> dependents_of(const model::database& in) {
  std::map<model::object_id, id_set> out;
  for (const auto& [id, needs] : in.needs) {
    for (const auto& need : needs) out[need].insert(id);
  }
  return out;
}

bool is_foreign_key(const model::database& in, const model::object_id& id) {
  const auto* found = in.find<model::constraint>(id);
  return found != nullptr && found->contype == "foreign key";
}

/// One that is made again loses nothing: its rows are elsewhere.
bool is_foreign_table(const model::database& in, const model::object_id& id) {
  const auto* found = in.find<model::table>(id);
  return found != nullptr && found->foreign_server;
}

using contents = std::map<std::pair<std::string, std::string>, std::vector<model::object_id>>;

/// What goes with a table or view, by its schema and name: children, indexes, the sequences of serial
/// columns.
contents contents_of(const model::database& in) {
  contents out;
  for (const auto& [id, any] : in.objects) {
    if (!id.parent.empty()) out[{id.schema, id.parent}].push_back(id);
    if (const auto* index = std::get_if<model::index>(&any)) out[{id.schema, index->table}].push_back(id);
    const auto* sequence = std::get_if<model::sequence>(&any);
    if (sequence == nullptr || !sequence->owned_by) continue;
    if (const auto owner = model::parse_object_id("column " + *sequence->owned_by))
      out[{owner->schema, owner->parent}].push_back(id);
  }
  return out;
}

bool is_generated(const model::database& in, const model::object_id& id) {
  const auto* found = in.find<model::column>(id);
  return found != nullptr && found->generated;
}

/// A body that is kept as PostgreSQL understood it, which knows the types of the columns it reads.
bool has_standard_body(const model::database& in, const model::object_id& id) {
  const auto* function = in.find<model::function>(id);
  const auto* procedure = in.find<model::procedure>(id);
  return (function != nullptr && function->sql_body) || (procedure != nullptr && procedure->sql_body);
}

/// Default values of arguments are kept as PostgreSQL understood them too.
bool has_default_of(const model::database& in, const model::object_id& id, const model::object_id& type) {
  const auto name = model::qualified_name(type);
  const auto is_told_by = [&name](const auto& arguments) {
    return std::any_of(arguments.begin(), arguments.end(), [&name](const model::argument& one) {
      return one.default_value && one.default_value->find(name) != std::string::npos;
    });
  };
  const auto* function = in.find<model::function>(id);
  const auto* procedure = in.find<model::procedure>(id);
  return (function != nullptr && is_told_by(function->arguments)) ||
         (procedure != nullptr && is_told_by(procedure->arguments));
}

/// What must go while `changed` keeps its place but gets another type.
bool stands_in_the_way_of_type(const model::database& from, const model::object_id& dependent) {
  return dependent.type == kind::view || dependent.type == kind::materialized_view ||
         dependent.type == kind::policy || dependent.type == kind::published_table ||
         dependent.type == kind::trigger || dependent.type == kind::rule ||
         has_standard_body(from, dependent) || is_foreign_key(from, dependent) ||
         is_generated(from, dependent);
}

bool is_called_or_calls(const model::object_id& id) {
  return model::is_routine(id.type) || id.type == kind::trigger || id.type == kind::rule ||
         id.type == kind::event_trigger;
}

bool is_text_search(kind type) {
  return type == kind::text_search_configuration || type == kind::text_search_dictionary ||
         type == kind::text_search_parser || type == kind::text_search_template;
}

/// Operators and what is known of them; conversions of types and encodings.
bool is_operator(kind type) {
  return type == kind::operator_symbol || type == kind::operator_family || type == kind::operator_class ||
         type == kind::cast || type == kind::conversion;
}

/// What must go where the object under it goes, and can come back.
bool can_come_back(const model::database& from, const model::object_id& dependent) {
  return dependent.type == kind::view || dependent.type == kind::materialized_view ||
         dependent.type == kind::index || dependent.type == kind::constraint ||
         dependent.type == kind::policy || dependent.type == kind::published_table ||
         dependent.type == kind::foreign_server || dependent.type == kind::user_mapping ||
         dependent.type == kind::statistics || is_text_search(dependent.type) ||
         is_operator(dependent.type) || is_called_or_calls(dependent) || is_foreign_table(from, dependent) ||
         is_generated(from, dependent);
}

/// The partition that an index or a key is of.
std::optional<model::object_id> partition_of(const model::database& in, const model::object_id& id) {
  if (const auto* index = in.find<model::index>(id); index != nullptr && index->partition_of)
    return model::object_id{kind::table, index->schema, {}, index->table};
  if (const auto* key = in.find<model::constraint>(id); key != nullptr && key->inherited)
    return model::object_id{kind::table, key->schema, {}, key->parent};
  return std::nullopt;
}

/// True for a partitioned table whose key calls that routine: its partitions are kept.
bool is_called_by_key(const model::database& in, const model::object_id& table, const model::object_id& id) {
  const auto* one = in.find<model::table>(table);
  return one != nullptr && one->partition_key && model::is_routine(id.type);
}

/// PostgreSQL detaches no index but with its table.
bool loses_its_parent(const diff::change& one) {
  const auto* before = one.from == nullptr ? nullptr : std::get_if<model::index>(one.from);
  const auto* after = one.to == nullptr ? nullptr : std::get_if<model::index>(one.to);
  return before != nullptr && after != nullptr && before->partition_of &&
         before->partition_of != after->partition_of;
}

/// The index or key of the parent that one of a partition was part of and no longer is to be, while it stays
/// a partition. PostgreSQL takes no part out of it.
std::optional<model::object_id> left_parent(const model::database& from, const diff::change& one) {
  if (one.from == nullptr) return std::nullopt;
  if (const auto* index = std::get_if<model::index>(one.from); index != nullptr && index->partition_of) {
    const auto* after = one.to == nullptr ? nullptr : std::get_if<model::index>(one.to);
    if (after != nullptr && after->partition_of == index->partition_of) return std::nullopt;
    return model::parse_object_id("index " + *index->partition_of);
  }
  const auto* key = std::get_if<model::constraint>(one.from);
  const auto* after = one.to == nullptr ? nullptr : std::get_if<model::constraint>(one.to);
  if (key == nullptr || !key->inherited || !has_index(*key) || (after != nullptr && after->inherited))
    return std::nullopt;
  return parent_key_of(from, *key);
}

/// True where an attribute is dropped or gets another type.
bool changes_attributes(const model::composite_type& from, const model::composite_type& to) {
  return std::any_of(from.attributes.begin(), from.attributes.end(), [&to](const auto& one) {
    return std::none_of(to.attributes.begin(), to.attributes.end(), [&one](const auto& other) {
      return one.name == other.name && one.data_type == other.data_type && one.collation == other.collation;
    });
  });
}

/// PostgreSQL sets no options of the index of a partitioned table.
bool has_other_options_of_a_parent(const model::database& from, const diff::change& one) {
  const auto* table = from.find<model::table>({kind::table, one.id.schema, {}, one.id.parent});
  if (one.id.type != kind::constraint || table == nullptr || !table->partition_key) return false;
  return std::any_of(one.differences.begin(), one.differences.end(),
                     [](const model::difference& differs) { return differs.fact == "index_options"; });
}

/// True for a table that is made of another type.
bool changes_row_type(const diff::change& one) {
  return one.id.type == kind::table && one.what == diff::verb::alter &&
         std::any_of(one.differences.begin(), one.differences.end(),
                     [](const model::difference& differs) { return differs.fact == "of_type"; });
}

} // namespace

bool retypes(const diff::change& one) {
  if (one.what != diff::verb::alter) return false;
  if (const auto* after = std::get_if<model::composite_type>(one.to))
    return changes_attributes(std::get<model::composite_type>(*one.from), *after);
  if (one.id.type != kind::column) return false;
  return std::any_of(one.differences.begin(), one.differences.end(), [](const model::difference& differs) {
    return differs.fact == "data_type" || differs.fact == "collation";
  });
}

bool succeeded(const model::object_id& gone, const change_map& changes) {
  if (!model::is_routine(gone.type)) return false;
  static constexpr auto kinds = std::to_array<kind>({kind::function, kind::procedure, kind::aggregate});
  return std::any_of(kinds.begin(), kinds.end(), [&](kind type) {
    for (auto at = changes.lower_bound({type, gone.schema, {}, gone.name});
         at != changes.end() && at->first.type == type && at->first.schema == gone.schema &&
         at->first.name == gone.name;
         ++at) {
      if (at->first != gone && at->second->what == diff::verb::create) return true;
    }
    return false;
  });
}

id_set find_rebuilds(const model::database& from, const model::database& to, const change_map& changes,
                     const std::vector<type_swap>& swaps) {
  const auto dependents = dependents_of(from);
  id_set out;
  std::deque<model::object_id> gone; ///< whose dependents are still to be looked at
  const auto rebuild = [&](const model::object_id& id) {
    const auto change = changes.find(id);
    const bool stays =
        to.objects.contains(id) && (change == changes.end() || change->second->what != diff::verb::drop);
    if (stays && out.insert(id).second) gone.push_back(id);
  };
  // A routine, trigger or rule that is altered in place to do without what goes for good.
  const auto lets_go = [&](const model::object_id& id, const model::object_id& gone_for_good) {
    const auto change = changes.find(id);
    if (!is_called_or_calls(id) || change == changes.end() || change->second->what != diff::verb::alter)
      return false;
    const auto needs = to.needs.find(id);
    return !to.objects.contains(gone_for_good) && !succeeded(gone_for_good, changes) &&
           (needs == to.needs.end() || !needs->second.contains(gone_for_good));
  };
  // What a partition has of its parent, and keeps when it leaves it.
  const auto is_kept = [&](const model::object_id& id) {
    const auto partition = partition_of(from, id);
    return partition && leaves_parent(from, to, *partition, [&](const model::object_id& table) {
             const auto change = changes.find(table);
             return out.contains(table) ||
                    (change != changes.end() && change->second->what != diff::verb::alter);
           });
  };
  const auto visit = [&](const model::object_id& id,
                         bool (*must)(const model::database&, const model::object_id&)) {
    const auto found = dependents.find(id);
    if (found == dependents.end()) return;
    for (const auto& one : found->second) {
      const bool is_of_parent = id.type == kind::index || id.type == kind::constraint;
      if ((must(from, one) || is_called_by_key(from, one, id)) && !lets_go(one, id) &&
          !(is_of_parent && is_kept(one)))
        rebuild(one);
    }
  };
  const auto visit_altered_type = [&](const model::object_id& type) {
    visit(type, stands_in_the_way_of_type);
    const auto found = dependents.find(type);
    if (type.type != kind::composite_type || found == dependents.end()) return;
    for (const auto& one : found->second) {
      if (has_default_of(from, one, type)) rebuild(one);
    }
  };
  id_set swapped;
  for (const auto& swap : swaps) {
    for (const auto& type : swap.types) {
      swapped.insert(type);
      visit(type, can_come_back);
      if (type.type != kind::domain) continue;
      for (const auto* one : model::constraints_of(from, type.schema, type.name)) rebuild(one->id());
    }
    for (const auto& type : swap.altered) visit_altered_type(type);
    for (const auto* types : {&swap.types, &swap.altered}) {
      for (const auto& type : *types) {
        if (type.type != kind::composite_type) continue;
        for (const auto& table : tables_of_type(from, type)) {
          if (to.objects.contains(table) && !can_be_of_its_type(from, to, table)) rebuild(table);
        }
      }
    }
    for (const auto& column : swap.columns) visit(column, stands_in_the_way_of_type);
  }
  const auto is_dropped = [&changes](const model::object_id& id) {
    const auto change = changes.find(id);
    return change != changes.end() && change->second->what == diff::verb::drop;
  };
  for (const auto& [id, change] : changes) {
    if (swapped.contains(id)) continue;
    if (const auto above = left_parent(from, *change);
        above && !is_kept(id) && !is_dropped(*partition_of(from, id)))
      rebuild(*above);
    if (change->what == diff::verb::replace || (loses_its_parent(*change) && !is_kept(id)) ||
        has_other_options_of_a_parent(from, *change) ||
        (changes_row_type(*change) && !can_be_of_its_type(from, to, id))) {
      rebuild(id);
    } else if (change->what == diff::verb::drop) {
      visit(id, can_come_back);
    } else if (retypes(*change)) {
      visit_altered_type(id);
    }
  }
  contents inside; // looked up only where a table or view is made again
  while (!gone.empty()) {
    const auto id = gone.front();
    gone.pop_front();
    visit(id, can_come_back);
    if (id.type != kind::table && id.type != kind::view) continue;
    // A table that is made again takes what is in it along.
    if (inside.empty()) inside = contents_of(from);
    if (const auto found = inside.find({id.schema, id.name}); found != inside.end()) {
      for (const auto& child : found->second) rebuild(child);
    }
  }
  return out;
}

} // namespace dbworkflow::plan
