// Turns the catalogs of a database into a model.
#pragma once

#include "model/database.hpp"
#include "postgres/connection.hpp"

namespace dbworkflow::postgres {

/// Reads the schema of the database, in one consistent snapshot and few round trips; changes nothing, also no
/// settings. Left out: system objects, members of extensions, and schema `dbworkflow` (the ledger).
model::database introspect(connection& from);

/// As above, with schema `dbworkflow` included: for the ledger's own development.
model::database introspect_with_ledger(connection& from);

} // namespace dbworkflow::postgres
