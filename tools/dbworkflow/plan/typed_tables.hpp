// Finds what tables have to do with the composite types that they are of.
#pragma once

#include "plan/nodes.hpp"

namespace dbworkflow::plan {

std::vector<model::object_id> tables_of_type(const model::database& in, const model::object_id& type);

/// True where a table of both states that gets another type, or its own anew, has the columns that this asks
/// for in its order when those that come are added.
bool can_be_of_its_type(const model::database& from, const model::database& to,
                        const model::object_id& table);

/// Takes out of the steps what a change of a type does to the tables that are of it: their columns come, go
/// and change with its attributes.
void follow_types(nodes& made, const model::database& from, const model::database& to);

} // namespace dbworkflow::plan
