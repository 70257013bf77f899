// Locks that a process holds on a file and loses when it ends, however it ends.
#pragma once

#include <filesystem>
#include <optional>

namespace dbworkflow::postgres {

class file_lock {
public:
  enum class mode { shared, exclusive };

  /// Waits until it has the lock; makes the file (0600) where it is missing. Throws `text::error` (failed).
  static file_lock take(const std::filesystem::path& file, mode how);
  /// Nothing where somebody else holds it.
  static std::optional<file_lock> try_take(const std::filesystem::path& file, mode how);

  file_lock(file_lock&& other) noexcept;
  file_lock& operator=(file_lock&& other) noexcept;
  ~file_lock();
  /// True where `file` is still the one that is locked, not removed or made anew by somebody else.
  [[nodiscard]] bool is_of(const std::filesystem::path& file) const;
  [[nodiscard]] int descriptor() const noexcept { return m_fd; }

private:
  explicit file_lock(int fd) noexcept
      : m_fd(fd) {}
  int m_fd = -1;
};

} // namespace dbworkflow::postgres
