#include "postgres/supervisor.hpp"

#include "postgres/cluster.hpp"
#include "postgres/file_lock.hpp"
#include "process/detached.hpp"
#include "text/file.hpp"

#include <csignal>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds heartbeat{200};

/// Ends the server where it is certain that nobody uses it. True where it did.
bool end_if_unused(const scratch_place& place, int pid) {
  const auto lock = file_lock::try_take(place.lock, file_lock::mode::exclusive);
  if (!lock) return false;
  const auto lease = file_lock::try_take(place.lease, file_lock::mode::exclusive);
  if (!lease) return false;
  stop_postmaster(pid, SIGQUIT);
  std::error_code ignored;
  fs::remove_all(place.folder, ignored);
  fs::remove(place.lease, ignored);
  fs::remove(place.lock, ignored);
  return true;
}

bool has_exited(int pid) { return ::waitpid(pid, nullptr, WNOHANG) == pid || !is_alive(pid); }

void supervise(const scratch_place& place, const installation& from, std::chrono::milliseconds linger) {
  for (const int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) std::signal(ignored, SIG_IGN);
  if (::chdir("/") != 0) return;
  const int pid = start_postmaster(from, place.data(), place.folder, durability::none, place.log());
  auto used = clock::now();
  while (true) {
    std::this_thread::sleep_for(heartbeat);
    if (has_exited(pid)) {
      std::error_code missing;
      if (fs::exists(place.folder, missing)) text::write_file(place.failed(), "the server ended\n");
      return;
    }
    if (!file_lock::try_take(place.lease, file_lock::mode::exclusive)) {
      used = clock::now();
    } else if (clock::now() - used >= linger && end_if_unused(place, pid)) {
      return;
    }
  }
}

} // namespace

void start_supervised(const scratch_place& place, const installation& from,
                      std::chrono::milliseconds linger) {
  process::fork_detached([&] { supervise(place, from, linger); }, -1);
  // The supervisor is the server's parent: it tells by a file that the server has ended.
  wait_until_ready(place.folder, place.log(), [&place] { return fs::exists(place.failed()); });
}

void clear_place(const scratch_place& place) {
  if (!fs::exists(place.marker())) return;
  if (const int pid = postmaster_of(place.data()); pid != 0) stop_postmaster(pid, SIGQUIT);
  fs::remove_all(place.folder);
}

} // namespace dbworkflow::postgres
