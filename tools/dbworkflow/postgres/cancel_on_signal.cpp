#include "postgres/cancel_on_signal.hpp"

#include <atomic>
#include <csignal>
#include <exception>
#include <pthread.h>
#include <thread>

namespace dbworkflow::postgres {
namespace {

sigset_t watched() {
  sigset_t out;
  ::sigemptyset(&out);
  for (const int one : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&out, one);
  return out;
}

/// What the signal would have done to a process that does not watch.
void end_by(int signal) {
  std::signal(signal, SIG_DFL);
  sigset_t only;
  ::sigemptyset(&only);
  ::sigaddset(&only, signal);
  ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
  std::raise(signal);
}

} // namespace

struct cancel_on_signal::state {
  explicit state(connection& which)
      : on(which) {
    const auto set = watched();
    // The watcher inherits the mask: a signal waits until it looks.
    ::pthread_sigmask(SIG_BLOCK, &set, &before);
    watcher = std::thread([this] { watch(); });
  }
  ~state() {
    done = true;
    ::pthread_kill(watcher.native_handle(), SIGTERM);
    watcher.join();
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }
  state(const state&) = delete;
  state& operator=(const state&) = delete;

  void watch() {
    const auto set = watched();
    for (int signal = 0; ::sigwait(&set, &signal) == 0 && !done;) {
      caught = true;
      if (!armed) end_by(signal);
      try {
        on.cancel();
      } catch (const std::exception&) {
        continue; // the connection is gone, and with it what it did
      }
    }
  }

  connection& on;
  std::atomic<bool> armed = false;
  std::atomic<bool> caught = false;
  std::atomic<bool> done = false;
  sigset_t before{};
  std::thread watcher;
};

cancel_on_signal::cancel_on_signal(connection& on)
    : m_state(std::make_unique<state>(on)) {}
cancel_on_signal::~cancel_on_signal() = default;
void cancel_on_signal::arm() { m_state->armed = true; }
bool cancel_on_signal::caught() const { return m_state->caught; }

} // namespace dbworkflow::postgres
