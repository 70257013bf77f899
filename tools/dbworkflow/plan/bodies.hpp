// Finds what the bodies of routines speak of among the steps of a plan.
#pragma once

#include "plan/nodes.hpp"

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

struct bodies {
  /// Pairs of places: the first makes or changes what the body set by the second speaks of.
  std::vector<std::pair<std::size_t, std::size_t>> wishes;
  /// The places of bodies that may be understood in another search path only.
  std::set<std::size_t> elsewhere;
};

bodies bodies_of(const nodes& made, const model::database& to);

} // namespace dbworkflow::plan
