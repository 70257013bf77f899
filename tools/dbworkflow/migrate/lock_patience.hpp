// Tries again what did not get its locks in time: whoever holds them may be gone soon.
#pragma once

#include "migrate/migrate.hpp"
#include "migrate/statement.hpp"

#include <chrono>

namespace dbworkflow::migrate {

class lock_patience {
public:
  /// `limit`: how long to go on trying, from the first refusal on.
  lock_patience(postgres::connection& on, std::chrono::milliseconds limit, const listener& told)
      : m_on(on)
      , m_limit(limit)
      , m_told(told) {}

  /// Call after the refused transaction is rolled back. Returns, after a pause, where the statement is to be
  /// tried again; throws `refused` where it is another refusal, or `text::error` (refused), naming who may
  /// hold the lock, where there is no time left.
  void wait_or_throw(const refused_statement& refused);

private:
  postgres::connection& m_on;
  std::chrono::milliseconds m_limit;
  const listener& m_told;
  std::chrono::steady_clock::time_point m_end;
  std::chrono::milliseconds m_pause{0};
};

} // namespace dbworkflow::migrate
