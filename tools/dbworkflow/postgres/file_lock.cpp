#include "postgres/file_lock.hpp"

#include "text/diagnostic.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dbworkflow::postgres {
namespace {

/// A lock on a file that somebody has removed meanwhile protects nothing.
bool is_still_there(int fd, const std::filesystem::path& file) {
  struct stat held {};
  struct stat named {};
  return ::fstat(fd, &held) == 0 && ::stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

/// The locked descriptor; -1 where `wait` is false and somebody else holds it.
int lock(const std::filesystem::path& file, file_lock::mode how, bool wait) {
  const int wanted = how == file_lock::mode::shared ? LOCK_SH : LOCK_EX;
  while (true) {
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    int reason = fd < 0 ? errno : 0;
    if (reason == 0) {
      int got = 0;
      do {
        got = ::flock(fd, wait ? wanted : wanted | LOCK_NB);
      } while (got != 0 && errno == EINTR);
      if (got != 0) reason = errno;
    }
    if (reason == 0 && is_still_there(fd, file)) return fd;
    if (fd >= 0) ::close(fd);
    if (reason == EWOULDBLOCK) return -1;
    if (reason != 0) {
      throw text::error(text::exit_code::failed,
                        file.string() + " cannot be locked: " + std::generic_category().message(reason));
    }
  }
}

} // namespace

file_lock file_lock::take(const std::filesystem::path& file, mode how) {
  return file_lock(lock(file, how, true));
}

std::optional<file_lock> file_lock::try_take(const std::filesystem::path& file, mode how) {
  const int fd = lock(file, how, false);
  if (fd < 0) return std::nullopt;
  return file_lock(fd);
}

bool file_lock::is_of(const std::filesystem::path& file) const { return is_still_there(m_fd, file); }

file_lock::file_lock(file_lock&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)) {}

file_lock& file_lock::operator=(file_lock&& other) noexcept {
  std::swap(m_fd, other.m_fd);
  return *this;
}

file_lock::~file_lock() {
  if (m_fd >= 0) ::close(m_fd);
}

} // namespace dbworkflow::postgres
