#include "postgres/file_tree.hpp"

#include "text/diagnostic.hpp"

#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <memory>
#include <string>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const char* what) {
  const auto reason = std::generic_category().message(errno);
  throw text::error(text::exit_code::failed, path.string() + " cannot be " + what + ": " + reason);
}

class descriptor {
public:
  explicit descriptor(int fd)
      : m_fd(fd) {}
  ~descriptor() {
    if (m_fd >= 0) ::close(m_fd);
  }
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  [[nodiscard]] int get() const { return m_fd; }

private:
  int m_fd;
};

/// Hundreds of small files: calls of the system are what costs, so they are made relative to open folders.
class copier {
public:
  std::size_t copy_folder(int from_parent, const char* from, int to_parent, const char* to,
                          const fs::path& shown) {
    const descriptor source(::openat(from_parent, from, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (source.get() < 0) fail(shown, "read");
    if (::mkdirat(to_parent, to, 0700) != 0) fail(to, "made");
    const descriptor target(::openat(to_parent, to, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (target.get() < 0) fail(to, "opened");
    const std::unique_ptr<DIR, int (*)(DIR*)> list(::fdopendir(::dup(source.get())), ::closedir);
    if (!list) fail(shown, "read");
    std::size_t count = 0;
    while (const dirent* one = ::readdir(list.get())) {
      const std::string name = one->d_name;
      if (name == "." || name == "..") continue;
      ++count;
      struct stat about {};
      if (::fstatat(source.get(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) fail(shown / name, "read");
      if (S_ISDIR(about.st_mode)) {
        count += copy_folder(source.get(), name.c_str(), target.get(), name.c_str(), shown / name);
      } else if (S_ISREG(about.st_mode)) {
        copy_file(source.get(), target.get(), name, shown / name);
      }
    }
    return count;
  }

private:
  void copy_file(int from, int to, const std::string& name, const fs::path& shown) {
    const descriptor source(::openat(from, name.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.get() < 0) fail(shown, "read");
    const descriptor target(::openat(to, name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (target.get() < 0) fail(shown, "copied");
    if (m_may_share && ::ioctl(target.get(), FICLONE, source.get()) == 0) return;
    m_may_share = false; // not on this file system, or between these two
    while (true) {
      const auto got = ::read(source.get(), m_buffer.data(), m_buffer.size());
      if (got < 0) fail(shown, "read");
      if (got == 0) return;
      for (ssize_t done = 0; done < got;) {
        const auto put = ::write(target.get(), m_buffer.data() + done, static_cast<std::size_t>(got - done));
        if (put < 0) fail(shown, "copied");
        done += put;
      }
    }
  }

  bool m_may_share = true;
  std::array<char, 1U << 18U> m_buffer{};
};

} // namespace

std::size_t copy_tree(const fs::path& from, const fs::path& to) {
  const auto work = std::make_unique<copier>();
  return work->copy_folder(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), from);
}

} // namespace dbworkflow::postgres
