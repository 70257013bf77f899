// Takes a column that becomes NOT NULL apart into steps: rows get a value, and are proven to have one.
#pragma once

#include "plan/course.hpp"
#include "plan/nodes.hpp"

#include <string>

namespace dbworkflow::plan {

/// How it is done.
struct way_to_not_null {
  std::string check;      ///< the name of a check that proves it beside the table's users; empty: in one go
  std::string expression; ///< what rows get that have no value; empty: none are expected
};

/// The step at `at` makes or alters the column; what remains comes after it.
void split_not_null(nodes& to, std::size_t at, const way_to_not_null& how);

/// What rows are to get in the column that a step makes, or makes NOT NULL; empty: nothing is said or needed.
std::string value_for_rows(const step& one, const options& wanted);

/// The steps that fill columns and are not taken apart yet: in one go.
void fill_columns(nodes& to, const course& in, const options& wanted);

} // namespace dbworkflow::plan
