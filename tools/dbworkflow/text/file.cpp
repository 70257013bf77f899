#include "text/file.hpp"

#include "text/diagnostic.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace dbworkflow::text {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& what, int reason) {
  diagnostic told;
  told.path = shown_path(path);
  told.message = what + ": " + std::generic_category().message(reason);
  throw error(exit_code::failed, told);
}

/// Closes on scope exit; a descriptor of -1 is none.
class descriptor {
public:
  explicit descriptor(int fd) noexcept
      : m_fd(fd) {}
  ~descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  [[nodiscard]] int get() const noexcept { return m_fd; }

private:
  int m_fd;
};

} // namespace

std::string read_file(const std::filesystem::path& path) {
  const descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) fail(path, "cannot be read", errno);
  std::string out;
  std::string buffer(65536, '\0');
  while (true) {
    const auto got = ::read(file.get(), buffer.data(), buffer.size());
    if (got < 0) {
      if (errno == EINTR) continue;
      fail(path, "cannot be read", errno);
    }
    if (got == 0) return out;
    out.append(buffer, 0, static_cast<std::size_t>(got));
  }
}

void write_file(const std::filesystem::path& path, std::string_view content) {
  std::error_code ignored;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), ignored);
  auto name = path.string() + ".XXXXXX";
  bool written = false;
  {
    const descriptor file(::mkstemp(name.data()));
    if (file.get() < 0) fail(path, "cannot be written", errno);
    // mkstemp makes the file private; what the user asked for is an ordinary file under their umask.
    const auto mask = ::umask(0);
    ::umask(mask);
    int reason = 0;
    if (::fchmod(file.get(), 0666U & ~mask) != 0) reason = errno;
    while (reason == 0 && !content.empty()) {
      const auto put = ::write(file.get(), content.data(), content.size());
      if (put < 0 && errno != EINTR) reason = errno;
      if (put > 0) content.remove_prefix(static_cast<std::size_t>(put));
    }
    if (reason == 0 && ::fsync(file.get()) != 0) reason = errno;
    if (reason == 0 && ::rename(name.c_str(), path.c_str()) != 0) reason = errno;
    written = reason == 0;
    if (!written) {
      ::unlink(name.c_str());
      fail(path, "cannot be written", reason);
    }
  }
}

bool write_file_if_changed(const std::filesystem::path& path, std::string_view content) {
  if (std::error_code none; std::filesystem::is_regular_file(path, none) && read_file(path) == content)
    return false;
  write_file(path, content);
  return true;
}

std::string shown_path(const std::filesystem::path& path) {
  std::error_code failed;
  const auto here = std::filesystem::current_path(failed);
  if (failed || !path.is_absolute()) return path.string();
  const auto relative = path.lexically_normal().lexically_relative(here);
  if (relative.empty() || relative.string().starts_with("../../..")) return path.string();
  return relative.string();
}

} // namespace dbworkflow::text
