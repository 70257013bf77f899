// Turns schema sources of both languages, SQL and JSON, into what they declare.
#pragma once

#include "compile/compile.hpp"

#include <vector>

namespace dbworkflow::command {

/// As `compile::compile`. A source whose name ends with `.json` is executed as the SQL that makes what it
/// declares; errors and places are those of the JSON text.
compile::compiled compile_sources(const std::vector<text::source>& sources,
                                  postgres::scratch_database& database, bool with_ledger = false);

} // namespace dbworkflow::command
