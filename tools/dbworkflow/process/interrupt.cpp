#include "process/interrupt.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace dbworkflow::process {
namespace {

constexpr auto signals = std::to_array<int>({SIGINT, SIGTERM, SIGHUP});
/// Long enough for a server to take a statement back.
constexpr int patience_ms = 10'000;
/// Where nobody reacts: whatever is done, being killed in it does no harm.
constexpr int short_patience_ms = 300;

std::atomic<int> asked{0};
int pipe_in = -1;
int pipe_out = -1;

struct reactions {
  std::mutex guard;
  std::vector<const std::function<void()>*> all;
};

/// Never destroyed: threads may outlive main.
reactions& known() {
  static auto* const all = new reactions;
  return *all;
}

/// All that may be done in a handler: put the number down and wake who watches.
void keep(int number) {
  const int before = errno;
  int none = 0;
  asked.compare_exchange_strong(none, number);
  const char byte = 1;
  static_cast<void>(::write(pipe_out, &byte, 1));
  errno = before;
}

void await_byte() {
  char byte = 0;
  while (::read(pipe_in, &byte, 1) < 0 && errno == EINTR) {
  }
}

/// Whether anything reacts.
bool react() {
  const std::lock_guard held(known().guard);
  for (const auto* one : known().all) (*one)();
  return !known().all.empty();
}

/// Whether somebody asked again within that time.
bool asked_again(int within_ms) {
  pollfd next{pipe_in, POLLIN, 0};
  int told = 0;
  while ((told = ::poll(&next, 1, within_ms)) < 0 && errno == EINTR) {
  }
  return told != 0;
}

void watch(const char* last_words) {
  await_byte();
  // Again and again: what was about to begin may have missed the first call.
  for (int left = patience_ms; left > 0; left -= short_patience_ms) {
    const bool somebody = react();
    if (asked_again(short_patience_ms) || !somebody) break;
  }
  static_cast<void>(::write(STDERR_FILENO, last_words, std::strlen(last_words)));
  ::_exit(128 + asked.load());
}

} // namespace

void end_in_order(const char* last_words) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return; // the signals do what they do by themselves
  pipe_in = ends[0];
  pipe_out = ends[1];
  ::fcntl(pipe_out, F_SETFL, O_NONBLOCK);
  std::thread(watch, last_words).detach();
  for (const int one : signals) {
    struct sigaction before {};
    ::sigaction(one, nullptr, &before);
    if (before.sa_handler == SIG_IGN) continue; // nohup
    struct sigaction now {};
    now.sa_handler = keep;
    // Not restarted: a question that waits for its answer ends.
    now.sa_flags = 0;
    ::sigaction(one, &now, nullptr);
  }
}

int interrupted() noexcept { return asked.load(); }

reaction::reaction(std::function<void()> what)
    : m_what(std::move(what)) {
  const std::lock_guard held(known().guard);
  known().all.push_back(&m_what);
}

reaction::~reaction() {
  const std::lock_guard held(known().guard);
  std::erase(known().all, &m_what);
}

} // namespace dbworkflow::process
