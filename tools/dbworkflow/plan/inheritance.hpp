// Finds what tables have of the tables above them: their parents, and the table they are a partition of.
#pragma once

#include "plan/nodes.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// The tables that a table inherits from or is a partition of.
std::vector<model::object_id> parents_of(const model::table& one);
/// The same; none where there is no table.
std::vector<model::object_id> parents_of(const model::table* one);

/// The tables below each one.
using heirs = std::map<model::object_id, std::vector<model::object_id>>;
heirs heirs_of(const model::database& in);

/// True for a fact of an inherited column that changes because the parent's does: what a parent's column is
/// given, its heirs are given with it.
bool comes_from_parent(const model::database& to, const change_map& changes, const diff::change& of,
                       const std::string& fact);

/// Pairs of places in the list, the first before the second: an identity column can be added to a table only
/// as long as nothing inherits from it.
std::vector<std::pair<std::size_t, std::size_t>> identities_before_heirs(const nodes& made);

} // namespace dbworkflow::plan
