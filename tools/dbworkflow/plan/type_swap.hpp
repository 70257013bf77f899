// Finds the types that PostgreSQL cannot alter as wanted, and all that must follow when they are replaced.
#pragma once

#include "plan/plan.hpp"

#include <map>
#include <set>
#include <vector>

namespace dbworkflow::plan {

using change_map = std::map<model::object_id, const diff::change*>;
using id_set = std::set<model::object_id>;

/// Types that are replaced together, since some are made of others: the old ones are renamed, the new ones
/// made, columns converted, the old ones dropped.
struct type_swap {
  std::vector<model::object_id> types; ///< in the order in which they are made
  std::vector<model::object_id>
      altered; ///< composite types that no table keeps: their attributes are altered
  std::vector<model::object_id> columns; ///< of tables; what inherits a column comes behind its parent
};

std::vector<type_swap> find_type_swaps(const model::database& from, const model::database& to,
                                       const change_map& changes);

/// The step that does it, without the constraints that are made inside of domains.
step swap_step(const model::database& from, const model::database& to, const type_swap& swap);

/// Whether `printed`, as `format_type` has it, is the type, an array of it, or its multirange.
bool is_of_type(const model::database& in, const std::string& printed, const model::object_id& type);

} // namespace dbworkflow::plan
