// Turns Ctrl-C and requests to end into an orderly end: what waits is told, everything else goes on to its
// next statement.
#pragma once

#include <functional>

namespace dbworkflow::process {

/// From now on SIGINT, SIGTERM and SIGHUP do not end the process at once. The first is kept for `interrupted`
/// and told to all `reaction`s; where the process has not come to its end some seconds later, or at the
/// second, `last_words` are written to standard error and it ends. Programs that are started do not inherit
/// this. Call once, before threads are made.
void end_in_order(const char* last_words);

/// The signal that asked for an end; 0 where none has.
int interrupted() noexcept;

/// For as long as it lives, `what` is called on another thread when the end is asked for. `what` does not
/// throw.
class reaction {
public:
  explicit reaction(std::function<void()> what);
  ~reaction();
  reaction(const reaction&) = delete;
  reaction& operator=(const reaction&) = delete;

private:
  std::function<void()> m_what;
};

} // namespace dbworkflow::process
