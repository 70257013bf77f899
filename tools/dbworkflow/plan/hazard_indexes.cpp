// Dangers for speed: indexes that are built or go, work that the server does beside its users.
#include "plan/hazard_scene.hpp"

#include <algorithm>

namespace dbworkflow::plan {
namespace {

using model::kind;
using effects = std::vector<std::string>;

/// True for an index, or what stands on one, that has something in it: of a partitioned table, the
/// partitions' have.
bool fills_an_index(const scene& in) {
  if (const auto* index = in.to<model::index>()) return has_entries(*index);
  const auto* key = in.to<model::constraint>();
  return key != nullptr && has_index(*key) && key->complete;
}

effects built(const scene& in) {
  const bool makes = in.one.part == online::build_index || in.creates();
  if (!makes || !in.is_in_use() || !fills_an_index(in)) return {};
  return {"building the index of " + in.one.id.name + " reads all of " + in.table_name() +
          " and costs the server time"};
}

bool comes_back(const scene& in) { return in.in.to.objects.contains(in.one.id); }

effects gone(const scene& in) {
  const auto* index = in.from<model::index>();
  const auto* key = in.from<model::constraint>();
  const bool on_index = index != nullptr || (key != nullptr && has_index(*key));
  const bool succeeded = !in.one.aside.empty() && (in.drops() || in.one.part == online::adopt_index);
  if (!on_index || !in.is_in_use() || (!in.drops() && !succeeded)) return {};
  // Its successor is there already.
  if (succeeded) return {"what was quick by the old " + in.one.id.name + " may not be by the new one"};
  if (comes_back(in)) return {"until " + in.one.id.name + " is built again, nothing has the use of it"};
  return {"what was quick by " + in.one.id.name + " may read all of " + in.table_name()};
}

effects gone_with_column(const scene& in) {
  const auto* column = in.from<model::column>();
  if (!in.drops() || column == nullptr || !in.is_in_use()) return {};
  effects out;
  for (const auto* index : in.in.indexes_before.of(column->schema, column->table)) {
    const auto needs = in.in.from.needs.find(index->id());
    if (needs != in.in.from.needs.end() && needs->second.contains(in.one.id) &&
        !in.in.to.objects.contains(index->id()))
      out.push_back("index " + index->name + " goes with the column");
  }
  return out;
}

effects gone_in_place(const scene& in) {
  if (!in.drops() || in.one.id.type != kind::index || !in.is_in_use() || !in.one.transactional ||
      !in.one.aside.empty())
    return {};
  return {"DROP INDEX keeps off the users of " + in.table_name() + " for a moment"};
}

effects analyzed(const scene& in) {
  if (in.one.part != online::analyze) return {};
  return {"a sample of " + in.table_name() + " is read"};
}

effects rows_filled(const scene& in) {
  if (in.one.part != online::fill) return {};
  return {"rows of " + in.table_name() + " without " + in.one.id.name +
          " are written anew, some pages at a time; triggers on UPDATE run"};
}

effects filled(const scene& in) {
  const auto* before = in.in.from.find<model::materialized_view>(in.one.id);
  if (!in.creates() || before == nullptr || !before->populated) return {};
  return {model::qualified_name(in.one.id) + " is computed anew"};
}

effects refreshed(const scene& in) {
  const auto* view = in.to<model::materialized_view>();
  if (!in.alters("populated") || view == nullptr || !view->populated) return {};
  return {model::qualified_name(in.one.id) + " is computed"};
}

effects autovacuum_off(const scene& in) {
  if (!in.alters("options") || in.one.id.type != kind::table) return {};
  const auto& options = in.to<model::table>()->options;
  const auto& before = in.from<model::table>()->options;
  for (const char* off : {"autovacuum_enabled=false", "autovacuum_enabled=off"}) {
    if (std::find(options.begin(), options.end(), off) != options.end() &&
        std::find(before.begin(), before.end(), off) == before.end())
      return {"dead rows of " + in.table_name() + " stay, and its statistics grow old"};
  }
  return {};
}

/// True where an index of the table begins with the columns, in any order.
bool is_indexed(const course& in, const model::constraint& key) {
  const auto begins = [&key](const std::vector<std::string>& columns) {
    if (columns.size() < key.columns.size()) return false;
    return std::is_permutation(key.columns.begin(), key.columns.end(), columns.begin());
  };
  for (const auto* one : model::constraints_of(in.to, key.schema, key.parent)) {
    if ((one->contype == "primary key" || one->contype == "unique") && begins(one->columns)) return true;
  }
  const auto& indexes = in.indexes_after.of(key.schema, key.parent);
  return std::any_of(indexes.begin(), indexes.end(), [&](const model::index* one) {
    const auto needs = in.to.needs.find(one->id());
    return needs != in.to.needs.end() &&
           std::all_of(key.columns.begin(), key.columns.end(), [&](const std::string& column) {
             return needs->second.contains({kind::column, key.schema, key.parent, column});
           });
  });
}

effects unindexed_key(const scene& in) {
  const auto* key = in.to<model::constraint>();
  const bool made = in.one.what == action::create;
  if (!made || key == nullptr || key->contype != "foreign key" || !in.is_in_use() || is_indexed(in.in, *key))
    return {};
  return {"no index serves " + key->name + ": a delete from " + key->referenced_table.value_or("") +
          " reads all of " + in.table_name()};
}

constexpr std::string_view meanwhile =
    "it runs beside the table's users and takes its share of processor and disk";

constexpr std::string_view meanwhile_apply = "apply it at a time of few users; when cut short it goes on "
                                             "where it was";

constexpr hazard_rule rules[] = {
    {"INDEX_BUILD", "an index is built", meanwhile, "apply it at a time of few users", false, built},
    {"INDEX_DROPPED", "an index or key is dropped", "plans that used it look for another way",
     "see pg_stat_user_indexes whether it is used", false, gone},
    {"INDEX_DROPPED", "a column is dropped that has an index", "an index over a column goes with it",
     "see pg_stat_user_indexes whether it is used", false, gone_with_column},
    {"ACQUIRES_ACCESS_EXCLUSIVE_LOCK", "an index is dropped, not concurrently",
     "the index may be in use by any query of the table", "drop it concurrently", false, gone_in_place},
    {"IMPACTS_DATABASE_PERFORMANCE", "statistics are gathered after a change of type",
     "a change of type throws the column's statistics away; ANALYZE gathers them again",
     "leave it in: without it plans are bad until autovacuum comes by", false, analyzed},
    {"IMPACTS_DATABASE_PERFORMANCE", "rows get a value for a column, in batches",
     "an UPDATE writes each row anew, and what it was before takes room until it is vacuumed",
     meanwhile_apply, false, rows_filled},
    {"IMPACTS_DATABASE_PERFORMANCE", "a materialized view is made again",
     "a materialized view cannot be altered: it is made again with its query",
     "apply it at a time of few users", false, filled},
    {"IMPACTS_DATABASE_PERFORMANCE", "a materialized view without rows gets them",
     "REFRESH MATERIALIZED VIEW runs the query of the view", "apply it at a time of few users", false,
     refreshed},
    {"IMPACTS_DATABASE_PERFORMANCE", "autovacuum is switched off",
     "autovacuum is what cleans up and gathers statistics",
     "tune it for the table (autovacuum_vacuum_scale_factor, …) instead", false, autovacuum_off},
    {"IMPACTS_DATABASE_PERFORMANCE", "a foreign key has no index",
     "PostgreSQL makes no index for a foreign key", "create an index that begins with its columns", false,
     unindexed_key},
};

} // namespace

std::span<const hazard_rule> index_hazards() { return rules; }

} // namespace dbworkflow::plan
