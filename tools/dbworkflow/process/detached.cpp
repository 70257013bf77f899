#include "process/detached.hpp"

#include "text/diagnostic.hpp"

#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dbworkflow::process {
namespace {

void close_all_but(int kept, int from) {
  std::vector<int> open;
  if (DIR* list = ::opendir("/proc/self/fd"); list != nullptr) {
    while (const dirent* one = ::readdir(list)) {
      const int fd = std::atoi(one->d_name);
      if (fd >= from && fd != kept && fd != ::dirfd(list)) open.push_back(fd);
    }
    ::closedir(list);
  }
  for (const int fd : open) ::close(fd);
}

void point_standard_streams(const char* log) {
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  const int errors = log == nullptr ? nothing : ::open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  ::dup2(errors >= 0 ? errors : nothing, STDERR_FILENO);
}

[[noreturn]] void cannot_fork() {
  throw text::error(text::exit_code::failed,
                    "no process can be started: " + std::generic_category().message(errno));
}

} // namespace

int start_detached(const command& what, const std::filesystem::path& log) {
  auto program = what.program.has_parent_path() ? what.program : find_program(what.program.string());
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), what.arguments.begin(), what.arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const auto log_name = log.string();
  const int pid = ::fork();
  if (pid < 0) cannot_fork();
  if (pid == 0) {
    ::setsid();
    if (!what.folder.empty() && ::chdir(what.folder.c_str()) != 0) ::_exit(126);
    for (const auto& [name, value] : what.environment) {
      if (value.empty()) {
        ::unsetenv(name.c_str());
      } else {
        ::setenv(name.c_str(), value.c_str(), 1);
      }
    }
    point_standard_streams(log_name.c_str());
    close_all_but(-1, 3);
    ::execv(pointers.front(), pointers.data());
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
    return;
  }
  ::setsid();
  if (::fork() != 0) ::_exit(0);
  point_standard_streams(nullptr);
  close_all_but(kept, 3);
  try {
    body();
  } catch (...) {
    ::_exit(1); // nobody is left to tell; the sweep of the next start cleans up
  }
  ::_exit(0);
}

} // namespace dbworkflow::process
