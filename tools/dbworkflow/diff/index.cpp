// An index keeps what it is of; it can be attached, leave its parent with its table, be moved, told how to
// fill its pages and gather statistics.
#include "diff/rules.hpp"
#include "model/index_definition.hpp"

namespace dbworkflow::diff {
namespace {

/// PostgreSQL sets no options of the index of a partitioned table.
bool differs_in_options_alone(const model::index& from, const model::index& to, bool on_parent) {
  return !on_parent && model::without_options(from.definition) == model::without_options(to.definition) &&
         model::can_set_options(model::options_of(from.definition), model::options_of(to.definition));
}

} // namespace

bool can_alter(const model::index& from, const model::index& to, const fact_names& changed) {
  // The index of a partitioned table is valid as soon as all partitions have theirs.
  const bool on_parent = to.definition.find(" ON ONLY ") != std::string::npos;
  if (changed.contains("valid") && !(on_parent && to.valid)) return false;
  if (changed.contains("definition") && !differs_in_options_alone(from, to, on_parent)) return false;
  return !changed.contains("table") && !changed.contains("on_materialized_view") &&
         !changed.contains("unique");
}

} // namespace dbworkflow::diff
