// Counts what is at stake in a live database: the rows that a plan would lose, and those that stand in its
// way.
#pragma once

#include "compile/compile.hpp"
#include "plan/plan.hpp"
#include "postgres/connection.hpp"
#include "text/diagnostic.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// One hazard that loses data.
struct loss {
  model::object_id object;
  std::string message;
  std::optional<std::int64_t> rows; ///< none: what is lost is not counted in rows
  bool estimated = false;           ///< counting took too long: what the planner of queries believes
};

/// What the plan would delete, with the number of rows that hold it.
std::vector<loss> count_losses(postgres::connection& live, const plan::plan& whole);

/// Writes the numbers into the hazards of the plan, and takes out those that lose nothing since there is
/// nothing.
void tell_losses(plan::plan& whole, const std::vector<loss>& counted);

/// Throws `text::error` (refused) where rows have come into what was empty when it was counted.
void require_still_empty(postgres::connection& live, const std::vector<loss>& counted);

/// The rows that the wanted schema does not admit: NULL where NOT NULL is wanted. Each with their number, at
/// the place of the declaration.
std::vector<text::diagnostic> obstacles(postgres::connection& live, const plan::plan& whole,
                                        const compile::compiled& declared);

/// `(42 rows)`, `(about 1200000 rows)`; empty where they are not counted.
std::string rows_text(const loss& one);

} // namespace dbworkflow::command
