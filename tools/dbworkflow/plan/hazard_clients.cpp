// Dangers for programs that run meanwhile and know the schema as it was.
#include "plan/hazard_scene.hpp"

namespace dbworkflow::plan {
namespace {

using effects = std::vector<std::string>;

effects nullable(const scene& in) {
  const auto* column = in.to<model::column>();
  if (!in.alters("not_null") || column == nullptr || column->not_null || !in.is_in_use()) return {};
  return {"who reads " + model::qualified_name(in.one.id) + " may meet NULL"};
}

effects replica_identity(const scene& in) {
  const auto* table = in.to<model::table>();
  if (table == nullptr || !in.says("replica_identity") || !in.is_in_use()) return {};
  return {"who replicates " + in.table_name() + " is told of changed rows in another way"};
}

effects emptied(const scene& in) {
  const auto* view = in.to<model::materialized_view>();
  if (!in.alters("populated") || view == nullptr || view->populated) return {};
  return {"who reads " + model::qualified_name(in.one.id) + " gets an error until it is refreshed"};
}

constexpr hazard_rule rules[] = {
    {"BREAKS_CLIENTS", "a column may hold NULL from then on",
     "a program that was built for NOT NULL has no place for it", "release the program first", false,
     nullable},
    {"BREAKS_CLIENTS", "a materialized view is emptied",
     "PostgreSQL refuses to read one that is not populated", "refresh it, or leave it as it is", false,
     emptied},
    {"CORRECTNESS", "the replica identity changes",
     "the replica identity decides what of an old row is in the stream of changes",
     "see to it that all who read the stream know", false, replica_identity},
};

} // namespace

std::span<const hazard_rule> client_hazards() { return rules; }

} // namespace dbworkflow::plan
