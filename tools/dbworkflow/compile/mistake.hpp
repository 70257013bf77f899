// Turns what failed into diagnostics at the place of the mistake.
#pragma once

#include "compile/execution.hpp"
#include "text/diagnostic.hpp"

#include <vector>

namespace dbworkflow::compile {

/// One diagnostic per independent mistake, in no order.
std::vector<text::diagnostic> mistakes_of(const execution& executed, const std::vector<schema_file>& files,
                                          postgres::connection& on);

} // namespace dbworkflow::compile
