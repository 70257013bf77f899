// Turns what must not stand in a schema file into diagnostics.
#pragma once

#include "compile/schema_file.hpp"
#include "text/diagnostic.hpp"

#include <optional>
#include <vector>

namespace dbworkflow::compile {

/// Why a statement cannot be part of a schema; nothing where it can.
std::optional<text::diagnostic> rejection_of(const schema_file& in, std::size_t statement);

/// psql's meta-commands and what the scanner does not take.
std::vector<text::diagnostic> rejected_text(const schema_file& in);

} // namespace dbworkflow::compile
