// Turns Ctrl-C and its kin into a cancelled statement, so that what was begun can be rolled back and told.
#pragma once

#include "postgres/connection.hpp"

#include <memory>

namespace dbworkflow::postgres {

/// While it lives, SIGINT, SIGTERM and SIGHUP cancel what the server does for `on`. Make it before the
/// threads that are to live as long as it, and only one at a time.
class cancel_on_signal {
public:
  explicit cancel_on_signal(connection& on);
  ~cancel_on_signal();
  cancel_on_signal(const cancel_on_signal&) = delete;
  cancel_on_signal& operator=(const cancel_on_signal&) = delete;
  /// Until this is called, a signal ends the process as if nobody watched.
  void arm();
  /// True once a signal came.
  [[nodiscard]] bool caught() const;

private:
  struct state;
  std::unique_ptr<state> m_state;
};

} // namespace dbworkflow::postgres
