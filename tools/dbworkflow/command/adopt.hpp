// Turns what somebody has changed in a database by hand into the migration that would have made it.
#pragma once

#include "command/generate.hpp"

namespace dbworkflow::command {

/// Writes the migration and marks it as applied in the target database, both or neither. Without drift it
/// writes nothing. Throws `text::error`: difference where migrations are pending there, refused where other
/// databases would lose data by it without consent.
generated adopt_drift(const context& in, workspace& on, const generate_options& wanted);

} // namespace dbworkflow::command
