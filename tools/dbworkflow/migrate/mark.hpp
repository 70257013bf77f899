// Writes down what is or is no longer applied, where nothing is executed for it.
#pragma once

#include "migrate/migrate.hpp"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace dbworkflow::migrate {

/// Records the migrations as applied, all or none, under the lock that `migrate` takes. `before_commit` is
/// called when all is recorded and nothing committed yet; where it throws, nothing is. Throws `text::error`
/// (refused) where the lock was not had in time.
void mark_applied(postgres::connection& on, const std::vector<const history::migration*>& which,
                  std::chrono::milliseconds lock_wait, const listener& told,
                  const std::function<void()>& before_commit);

/// The statement that removes the rows, for the transaction that undoes what they stand for. `tags` is not
/// empty.
std::string unmark_text(const std::vector<std::string>& tags);

} // namespace dbworkflow::migrate
