// Puts renames into an order that PostgreSQL can do, and in front of a plan.
#pragma once

#include "diff/rename.hpp"
#include "plan/plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace dbworkflow::plan {

/// Renames in the order in which they are done. Each changes a name or a schema; its `from` is what the thing
/// is called by then.
struct renaming {
  std::vector<diff::rename> steps;
  /// What people are told: from the old state's names to the new ones'.
  std::vector<diff::rename> told;
  /// Things that had to give up their names since others get them: what they are called now → were called
  /// before.
  std::map<std::string, std::string> set_aside;
};

/// Adds the steps for `wanted`, whose `from` are names of `in`. A name that is in the way, in a circle or of
/// something that stays behind, is given up for `dbworkflow_renamed_1`, ….
void add_steps(renaming& to, const std::vector<diff::rename>& wanted, const model::database& in);

/// The plan is from the renamed state: the renames come first. What had to give up its name is told by the
/// name it had.
void begin_with(plan& whole, const renaming& done);

/// What an object of the plan's later steps is called before its renames.
model::object_id name_before(const plan& whole, model::object_id id);

} // namespace dbworkflow::plan
