// Executes migrations on a scratch database as fast as it goes: no lock, no ledger, whole sections at once.
#include "migrate/migrate.hpp"
#include "migrate/statement.hpp"

namespace dbworkflow::migrate {
namespace {

std::string section_text(const history::migration& of, const history::section& one) {
  std::string out;
  for (const auto& statement : one.statements) {
    out += statement.text(of.file.content);
    out += "\n;";
  }
  return out;
}

/// The section has failed as a whole and is rolled back: which statement was it?
void run_one_by_one(postgres::connection& on, const history::migration& of, const history::section& one) {
  on.execute("begin");
  try {
    for (const auto& statement : one.statements) run(on, of, statement);
    on.execute("commit");
  } catch (...) {
    on.execute("rollback");
    throw;
  }
}

void run_section(postgres::connection& on, const history::migration& of, const history::section& one) {
  if (!one.transactional) {
    for (const auto& statement : one.statements) run(on, of, statement);
    return;
  }
  try {
    // Statements that are sent together are one transaction.
    on.execute("begin;" + section_text(of, one) + "commit");
  } catch (const postgres::server_error&) {
    on.execute("rollback");
    run_one_by_one(on, of, one);
  }
}

} // namespace

void replay(postgres::connection& on, const history::history& files, std::size_t count) {
  for (std::size_t i = 0; i < count && i < files.migrations.size(); ++i) {
    const auto& one = files.migrations[i];
    for (const auto& section : one.sections()) run_section(on, one, section);
    on.execute(reset_session);
  }
}

} // namespace dbworkflow::migrate
