// Turns a migration's text into its sections.
#pragma once

#include "history/history.hpp"

#include <string>
#include <vector>

namespace dbworkflow::history {

struct sectioned {
  std::vector<section> sections;
  std::vector<text::diagnostic> problems; ///< meta-commands, transaction statements, unknown directives, …
};

sectioned cut_into_sections(const text::source& file);

/// What `-- dbworkflow: hazard NAME "message"` consents to.
struct declared_hazard {
  std::string name;
  std::string message;   ///< without its quotes; may be empty
  std::size_t begin = 0; ///< byte offset of the comment
};

/// Those of a migration's text, in their order.
std::vector<declared_hazard> declared_hazards(const text::source& file);

/// What `-- dbworkflow: allow RULE "reason"` says: what lint would complain of is meant.
using allowance = declared_hazard;

/// Those of a migration's text, in their order.
std::vector<allowance> allowances(const text::source& file);

} // namespace dbworkflow::history
