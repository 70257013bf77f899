// Turns owners and privilege lists of all catalogs into facts of the objects that were read.
#pragma once

#include "postgres/introspect/reading.hpp"

namespace dbworkflow::postgres::introspection {

void read_owners(const result& rows, reading& into);

/// Grants on what is not in the model are told as unmodelled.
void read_grants(const result& rows, reading& into);

} // namespace dbworkflow::postgres::introspection
