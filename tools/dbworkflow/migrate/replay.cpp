// Executes migrations on a scratch database as fast as it goes: no lock, no ledger, whole sections at once.
#include "migrate/migrate.hpp"
#include "migrate/statement.hpp"
#include "postgres/roles.hpp"

namespace dbworkflow::migrate {
namespace {

std::string section_text(const postgres::connection& on, const history::migration& of,
                         const history::section& one) {
  std::string out;
  for (const auto& statement : one.statements) {
    out += text_for(on, of, statement);
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

/// Outside of a transaction.
void run_apart(postgres::connection& on, const history::migration& of, const sql::statement& one) {
  try {
    on.execute(text_for(on, of, one));
  } catch (const postgres::server_error& refused) {
    if (!postgres::mend_roles(on, refused))
      throw refused_statement(refusal(of, one, refused), refused.sqlstate,
                              std::string(one.text(of.file.content)));
    run_apart(on, of, one);
  }
}

void run_section(postgres::connection& on, const history::migration& of, const history::section& one) {
  if (!one.transactional) {
    for (const auto& statement : one.statements) run_apart(on, of, statement);
    return;
  }
  try {
    // Statements that are sent together are one transaction.
    on.execute("begin;" + section_text(on, of, one) + "commit");
  } catch (const postgres::server_error& refused) {
    on.execute("rollback");
    if (postgres::mend_roles(on, refused)) {
      run_section(on, of, one);
    } else {
      run_one_by_one(on, of, one);
    }
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
