// Finds which steps free a name that others take.
#pragma once

#include "plan/nodes.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// Tables, indexes, sequences, views, types and the indexes behind constraints share their names.
bool shares_names(model::kind type);

/// Pairs of places in the list: the first frees a name that the second takes.
std::vector<std::pair<std::size_t, std::size_t>> freed_names(const model::database& from,
                                                             const model::database& to, const nodes& made);

} // namespace dbworkflow::plan
