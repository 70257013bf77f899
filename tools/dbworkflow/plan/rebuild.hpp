// Finds the objects that must be dropped and made again because of what they depend on.
#pragma once

#include "plan/type_swap.hpp"

namespace dbworkflow::plan {

/// Objects of both models, outside of what is dropped for good, that go and come back: what is replaced
/// itself, and what stands on something that goes, on a column whose type changes, or on a type that is
/// swapped.
id_set find_rebuilds(const model::database& from, const model::database& to, const change_map& changes,
                     const std::vector<type_swap>& swaps);

/// True where a routine gives way to another one of its name, for other arguments: calls may fit both.
bool succeeded(const model::object_id& gone, const change_map& changes);

/// True for a change of a column or composite type that PostgreSQL refuses while views, rules or generated
/// columns use what changes.
bool retypes(const diff::change& one);

} // namespace dbworkflow::plan
