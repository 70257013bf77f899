#include "process/detached.hpp"

#include "text/diagnostic.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dbworkflow::process {
namespace {

void close_from_to(unsigned first, unsigned last) {
  if (first > last || ::close_range(first, last, 0) == 0) return;
  // A kernel that does not know the call: its limits are small enough to go one by one.
  const auto limit = static_cast<unsigned>(std::max(::sysconf(_SC_OPEN_MAX), 1024L));
  for (unsigned fd = first; fd <= std::min(last, limit); ++fd) ::close(static_cast<int>(fd));
}

void close_all_but(int kept) {
  constexpr unsigned first = STDERR_FILENO + 1;
  constexpr unsigned all = std::numeric_limits<unsigned>::max();
  if (kept < static_cast<int>(first)) {
    close_from_to(first, all);
    return;
  }
  const auto stays = static_cast<unsigned>(kept);
  close_from_to(first, stays - 1);
  close_from_to(stays + 1, all);
}

void point_standard_streams(const char* log) {
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  const int errors = log == nullptr ? nothing : ::open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  ::dup2(errors >= 0 ? errors : nothing, STDERR_FILENO);
}

/// What the caller blocks or ignores is its own affair.
void forget_signals() {
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  for (const int one : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGCHLD}) std::signal(one, SIG_DFL);
}

[[noreturn]] void cannot_fork() {
  throw text::error(text::exit_code::failed,
                    "no process can be started: " + std::generic_category().message(errno));
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> out;
  out.reserve(words.size() + 1);
  for (auto& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> changed_environment(const std::map<std::string, std::string>& changes) {
  std::vector<std::string> out;
  for (char** one = environ; one != nullptr && *one != nullptr; ++one) {
    std::string text = *one;
    if (!changes.contains(text.substr(0, text.find('=')))) out.push_back(std::move(text));
  }
  for (const auto& [name, value] : changes) {
    if (!value.empty()) out.push_back(std::string(name).append("=").append(value));
  }
  return out;
}

} // namespace

int start_detached(const command& what, const std::filesystem::path& log) {
  // All that needs memory is done before the fork: another thread may hold the allocator's locks.
  const auto program = what.program.has_parent_path() ? what.program : find_program(what.program.string());
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), what.arguments.begin(), what.arguments.end());
  auto environment = changed_environment(what.environment);
  const auto argument_list = pointers_to(words);
  const auto environment_list = pointers_to(environment);
  const int pid = ::fork();
  if (pid < 0) cannot_fork();
  if (pid == 0) {
    ::setsid();
    if (!what.folder.empty() && ::chdir(what.folder.c_str()) != 0) ::_exit(126);
    point_standard_streams(log.c_str());
    close_all_but(-1);
    forget_signals();
    ::execve(argument_list.front(), argument_list.data(), environment_list.data());
    ::_exit(127);
  }
  return pid;
}

void fork_detached(const std::function<void()>& body, int kept) {
  const int pid = ::fork();
  if (pid < 0) cannot_fork();
  if (pid > 0) {
    // The child ends at once: what it forked belongs to init.
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
    errno = EAGAIN;
    cannot_fork();
  }
  ::setsid();
  const int second = ::fork();
  if (second != 0) ::_exit(second < 0 ? 1 : 0);
  point_standard_streams(nullptr);
  close_all_but(kept);
  forget_signals();
  try {
    body();
  } catch (...) {
    ::_exit(1); // nobody is left to tell; the sweep of the next start cleans up
  }
  ::_exit(0);
}

} // namespace dbworkflow::process
