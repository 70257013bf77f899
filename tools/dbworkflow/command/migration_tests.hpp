// The tests of migrations that have a file of their own.
#pragma once

#include "command/workspace.hpp"
#include "text/exit_code.hpp"

namespace dbworkflow::command {

/// Rows put in before each migration are there afterwards, unless a hazard directive says so. Throws
/// `text::error` (failed) with every loss at its statement.
text::exit_code test_data(const context& in, workspace& on);

/// Each migration up, computed down, and up again gives the same schema. What cannot be taken back is named.
/// Throws `text::error`: failed where a way down or up is refused, difference where it leads elsewhere.
text::exit_code test_rollback(const context& in, workspace& on);

} // namespace dbworkflow::command
