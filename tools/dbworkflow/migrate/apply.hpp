// Applies one migration, section by section, and writes it down in the ledger.
#pragma once

#include "migrate/migrate.hpp"

namespace dbworkflow::migrate {

/// `done`: how many of its statements an earlier run has committed. Throws `text::error` (failed) at the
/// statement that the server refused; what was rolled back and what stands is in its hints.
void apply(postgres::connection& on, const history::migration& one, std::size_t done, const listener& told);

} // namespace dbworkflow::migrate
