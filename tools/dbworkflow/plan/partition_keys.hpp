// Finds the partitioned tables that must be made anew since a column of their key gets another type.
#pragma once

#include "plan/type_swap.hpp"

#include <vector>

namespace dbworkflow::plan {

/// PostgreSQL alters no column of a partition key. The tables are replaced; their partitions are not.
std::vector<diff::change> tables_with_retyped_keys(const model::database& from, const model::database& to,
                                                   const change_map& changes,
                                                   const std::vector<type_swap>& swaps);

} // namespace dbworkflow::plan
