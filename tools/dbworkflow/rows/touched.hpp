// Turns a plan into the tables whose rows it may concern.
#pragma once

#include "plan/plan.hpp"
#include "rows/catalog.hpp"

namespace dbworkflow::rows {

/// The tables of `from` that a step alters, drops, or whose types it changes.
table_names touched(const plan::plan& whole, const model::database& from);

} // namespace dbworkflow::rows
