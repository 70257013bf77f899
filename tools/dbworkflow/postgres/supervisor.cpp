#include "postgres/supervisor.hpp"

#include "postgres/cluster.hpp"
#include "postgres/file_lock.hpp"
#include "postgres/folders.hpp"
#include "postgres/initial_data.hpp"
#include "process/detached.hpp"
#include "process/unprivileged.hpp"
#include "text/file.hpp"

#include <csignal>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds heartbeat{200};
constexpr std::chrono::seconds patience{10};
constexpr const char* marker = "made_by_dbworkflow";

bool is_ours(const fs::path& folder) {
  std::error_code missing;
  return fs::exists(folder / marker, missing);
}

void make_marked(const fs::path& folder, const std::string& owner) {
  fs::create_directory(folder);
  ::chmod(folder.c_str(), 0700);
  text::write_file(folder / marker, owner + "\n");
}

/// What was begun and not marked yet is empty; anything else without a marker is not ours.
void remove_ours(const fs::path& folder) {
  std::error_code ignored;
  if (is_ours(folder)) {
    // The marker goes last: a removal that is cut short is taken up by the next.
    for (const auto& one : fs::directory_iterator(folder, ignored)) {
      if (one.path().filename() != marker) fs::remove_all(one.path(), ignored);
    }
    fs::remove(folder / marker, ignored);
  }
  ::rmdir(folder.c_str());
}

void remove_locks(const scratch_place& place) {
  std::error_code ignored;
  fs::remove(place.lease(), ignored);
  fs::remove(place.lock(), ignored);
}

/// Ends the server where it is certain that nobody uses it. True where it did.
bool end_if_unused(const scratch_place& place) {
  const auto lock = file_lock::try_take(place.lock(), file_lock::mode::exclusive);
  if (!lock) return false;
  const auto lease = file_lock::try_take(place.lease(), file_lock::mode::exclusive);
  if (!lease) return false;
  clear_place(place);
  remove_locks(place);
  return true;
}

/// The server has ended by itself: what it leaves is of no use, unless somebody has made it anew already.
void clear_dead(const scratch_place& place, const file_lock& own) {
  const auto lock = file_lock::take(place.lock(), file_lock::mode::exclusive);
  if (!own.is_of(place.supervisor())) return;
  clear_place(place);
  if (file_lock::try_take(place.lease(), file_lock::mode::exclusive)) remove_locks(place);
}

/// Watches over process `pid` until nobody has a lease for `linger`.
void watch(const scratch_place& place, const file_lock& own, int pid, std::chrono::milliseconds linger) {
  auto used = clock::now();
  while (true) {
    std::this_thread::sleep_for(heartbeat);
    ::waitpid(pid, nullptr, WNOHANG);
    if (!own.is_of(place.supervisor())) return; // the place was cleared: not ours any more
    if (!is_alive(pid)) {
      text::write_file(place.ended(), "");
      clear_dead(place, own);
      return;
    }
    if (!file_lock::try_take(place.lease(), file_lock::mode::exclusive)) {
      used = clock::now();
    } else if (clock::now() - used >= linger && end_if_unused(place)) {
      return;
    }
  }
}

/// Runs `body` in the supervisor's process, which holds the supervisor's lock for as long as it lives.
void fork_supervisor(const scratch_place& place, const std::function<void(const file_lock&)>& body) {
  const auto own = file_lock::take(place.supervisor(), file_lock::mode::exclusive);
  process::fork_detached(
      [&] {
        for (const int ignored : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) std::signal(ignored, SIG_IGN);
        if (::chdir("/") == 0) body(own);
      },
      own.descriptor());
}

bool has_supervisor(const scratch_place& place) {
  return !file_lock::try_take(place.supervisor(), file_lock::mode::exclusive).has_value();
}

bool is_key(const std::string& name) {
  constexpr std::size_t length = 16;
  return name.size() == length && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

scratch_place::scratch_place(const std::string& key)
    : m_folder(runtime_folder() / key)
    , m_memory(memory_path() / key) {}

fs::path scratch_place::lock() const { return m_folder.string() + ".lock"; }
fs::path scratch_place::lease() const { return m_folder.string() + ".lease"; }

fs::path scratch_place::data() const { return is_ours(m_memory) ? m_memory / "data" : m_folder / "data"; }

void prepare_place(const scratch_place& place, const installation& from, const std::string& owner) {
  make_marked(place.folder(), owner);
  if (memory_folder()) make_marked(place.memory(), owner);
  make_data_folder(from, place.data());
  // Known before the fork, where nothing should be looked for any more.
  static_cast<void>(process::find_unprivileged());
  give_to_server(place.data());
  give_to_server(place.folder());
  if (is_ours(place.memory())) give_to_server(place.memory());
}

bool is_running(const scratch_place& place) {
  return is_ours(place.folder()) && postmaster_of(place.data()) != 0;
}

void await_start(const scratch_place& place) {
  const auto end = clock::now() + patience;
  while (is_ours(place.folder()) && !is_running(place) && !fs::exists(place.ended()) &&
         has_supervisor(place) && clock::now() < end) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void start_supervised(const scratch_place& place, const installation& from,
                      std::chrono::milliseconds linger) {
  const auto data = place.data();
  fork_supervisor(place, [&](const file_lock& own) {
    const int pid = start_postmaster(from, data, place.folder(), durability::none, place.log());
    watch(place, own, pid, linger);
  });
  // Either the supervisor tells that the server has ended, or it has ended itself.
  wait_until_ready(data, place.log(), [&] { return fs::exists(place.ended()) || !has_supervisor(place); });
}

void supervise_again(const scratch_place& place, std::chrono::milliseconds linger) {
  const int pid = postmaster_of(place.data());
  if (pid == 0 || has_supervisor(place)) return;
  fork_supervisor(place, [&](const file_lock& own) { watch(place, own, pid, linger); });
}

void clear_place(const scratch_place& place) {
  if (is_ours(place.folder())) {
    stop_postmaster(postmaster_with_socket(place.folder()), SIGQUIT, patience);
    stop_postmaster(postmaster_of(place.data()), SIGQUIT, patience);
    clear_memory(place.data());
  }
  remove_ours(place.memory());
  remove_ours(place.folder());
}

void sweep_places() {
  std::set<std::string> keys;
  std::error_code failed;
  for (const auto& base : {runtime_folder(), memory_path()}) {
    for (const auto& one : fs::directory_iterator(base, failed)) {
      const auto name = one.path().stem().string(); // of a folder, or of a lock that is left of one
      if (is_key(name)) keys.insert(name);
    }
  }
  for (const auto& key : keys) {
    const scratch_place place(key);
    const auto lock = file_lock::try_take(place.lock(), file_lock::mode::exclusive);
    if (!lock) continue;
    const auto lease = file_lock::try_take(place.lease(), file_lock::mode::exclusive);
    if (!lease || (is_ours(place.folder()) && has_supervisor(place))) continue;
    clear_place(place);
    remove_locks(place);
  }
}

} // namespace dbworkflow::postgres
