// Turns a model into a diagram of tables and their foreign keys, in the language of Mermaid.
#pragma once

#include "model/database.hpp"

#include <string>

namespace dbworkflow::report {

/// An `erDiagram`: each table with its columns, types and keys, and a line for each foreign key. Partitions
/// are left out, since they are their parent over again.
std::string mermaid_diagram(const model::database& of);

} // namespace dbworkflow::report
