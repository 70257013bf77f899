#include "history/pending.hpp"

#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sstream>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace dbworkflow::history {
namespace {

namespace fs = std::filesystem;

constexpr const char* record = "meta/.pending";
constexpr const char* suffix = ".pending";

fs::path beside(const fs::path& file) {
  return file.parent_path() / ("." + file.filename().string() + suffix);
}

[[noreturn]] void cannot_write(const fs::path& path, const std::error_code& why) {
  text::diagnostic told;
  told.path = text::shown_path(path);
  told.message = "cannot be written: " + why.message();
  throw text::error(text::exit_code::failed, told);
}

void rename_all(const fs::path& folder, const std::string& names) {
  std::istringstream list(names);
  for (std::string name; std::getline(list, name);) {
    const auto to = folder / name;
    // Where it is gone, the killed writer had renamed it.
    if (!fs::exists(beside(to))) continue;
    std::error_code failed;
    fs::rename(beside(to), to, failed);
    if (failed) cannot_write(to, failed);
  }
  fs::remove(folder / record);
}

} // namespace

folder_lock::folder_lock(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder / "meta", failed);
  if (failed) cannot_write(folder / "meta", failed);
  m_fd = ::open((folder / "meta").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (m_fd < 0) cannot_write(folder / "meta", {errno, std::generic_category()});
  while (::flock(m_fd, LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    const std::error_code why{errno, std::generic_category()};
    ::close(m_fd);
    cannot_write(folder / "meta", why);
  }
}

folder_lock::~folder_lock() { ::close(m_fd); }

void write_together(const fs::path& folder, const file_texts& files) {
  std::string names;
  try {
    for (const auto& [name, content] : files) {
      text::write_file(beside(folder / name), content);
      names += name + "\n";
    }
    text::write_file(folder / record, names);
  } catch (...) {
    std::error_code ignored;
    for (const auto& [name, content] : files) fs::remove(beside(folder / name), ignored);
    throw;
  }
  rename_all(folder, names);
}

void finish_pending(const fs::path& folder) {
  std::error_code missing;
  if (!fs::exists(folder / record, missing)) return;
  const folder_lock held(folder);
  if (!fs::exists(folder / record, missing)) return;
  rename_all(folder, text::read_file(folder / record));
}

} // namespace dbworkflow::history
