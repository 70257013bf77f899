#include "postgres/introspect/snapshot.hpp"

#include <exception>

namespace dbworkflow::postgres::introspection {
namespace {

/// A transaction that a statement begins has the statement's own time; one that was open before has an
/// earlier one. (Trying a savepoint would tell as well, but leaves an error in the server's log.)
bool in_transaction(connection& on) {
  return on.execute("select now() <> statement_timestamp()").rows.at(0).at(0) == "t";
}

} // namespace

snapshot::snapshot(connection& on)
    : m_on(on)
    , m_nested(in_transaction(on)) {
  m_on.execute(m_nested ? "savepoint dbworkflow_introspect"
                        : "begin isolation level repeatable read, read only");
  m_open = true;
}

snapshot::~snapshot() {
  if (!m_open) return;
  try {
    finish();
  } catch (const std::exception&) { // what went wrong is being told already
  }
}

void snapshot::finish() {
  m_open = false;
  m_on.execute(m_nested
                   ? "rollback to savepoint dbworkflow_introspect; release savepoint dbworkflow_introspect"
                   : "rollback");
}

} // namespace dbworkflow::postgres::introspection
