// Turns a migration's text into its sections.
#pragma once

#include "history/history.hpp"

#include <vector>

namespace dbworkflow::history {

struct sectioned {
  std::vector<section> sections;
  std::vector<text::diagnostic> problems; ///< meta-commands, transaction statements, unknown directives, …
};

sectioned cut_into_sections(const text::source& file);

} // namespace dbworkflow::history
