#include "command/execution.hpp"

#include "migrate/apply.hpp"
#include "migrate/lock.hpp"
#include "text/diagnostic.hpp"

#include <fmt/format.h>

namespace dbworkflow::command {

void carry_out(const context& in, postgres::connection& on, const history::migration& what,
               const execution& how) {
  migrate::listener told;
  told.waiting = [&](const std::string& holder) { in.console.say(how.subject, holder); };
  told.statement = [&](const history::migration& of, std::size_t done, std::size_t total) {
    in.console.progress(of.journal.tag, done, total);
  };
  const migrate::database_lock held(on, how.lock_wait, told);
  if (how.look_again) how.look_again();
  migrate::execute(on, what, how.at_last, told);
}

} // namespace dbworkflow::command
