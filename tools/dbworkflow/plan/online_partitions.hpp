// Attaches and detaches partitions, and gives keys to partitioned tables, beside the users of the tables.
#pragma once

#include "plan/course.hpp"
#include "plan/nodes.hpp"
#include "plan/spare_names.hpp"

namespace dbworkflow::plan {

/// Call when all nodes are there. What PostgreSQL has no such way for stays as it is.
void make_partitions_online(nodes& to, const course& in, spare_names& names);

} // namespace dbworkflow::plan
