// Turns the catalogs of a database into a model.
#pragma once

#include "model/database.hpp"
#include "postgres/connection.hpp"

namespace dbworkflow::postgres {

/// Reads the schema of the database, in one consistent snapshot and few round trips; changes nothing, also no
/// settings. In a transaction of the caller, it sees what that did, and leaves it open. Needs no rights.
///
/// Left out: system objects, members of extensions, extension plpgsql (every database is made with it; schema
/// public is told, since databases without it are usual), and schema `dbworkflow` (the ledger). Throws
/// `server_error`, `connection_error`.
model::database introspect(connection& from);

/// As above, with schema `dbworkflow` included: for the ledger's own development.
model::database introspect_with_ledger(connection& from);

} // namespace dbworkflow::postgres
