#include "migrate/mark.hpp"

#include "embedded/dbworkflow_migrate.hpp"
#include "migrate/ledger.hpp"
#include "migrate/lock.hpp"
#include "migrate/statement.hpp"
#include "text/identifier.hpp"

namespace dbworkflow::migrate {

void mark_applied(postgres::connection& on, const std::vector<const history::migration*>& which,
                  std::chrono::milliseconds lock_wait, const listener& told,
                  const std::function<void()>& before_commit) {
  const database_lock held(on, lock_wait, told);
  prepare_ledger(on);
  on.execute("begin");
  try {
    for (const auto* one : which) {
      on.execute(record_text(*one, {.statements_done = statements_of(*one).size(),
                                    .finished = true,
                                    .next = attempt::none,
                                    .took = {}}));
    }
    before_commit();
    on.execute("commit");
  } catch (...) {
    on.execute("rollback");
    throw;
  }
}

std::string unmark_text(const std::vector<std::string>& tags) {
  std::string list;
  for (const auto& tag : tags) list += (list.empty() ? "" : ", ") + text::quote_literal(tag);
  std::string out(embedded::remove_rows);
  out.replace(out.rfind("$1"), 2, list);
  return out;
}

} // namespace dbworkflow::migrate
