#include "history/pending.hpp"

#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <algorithm>
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
/// In the record, before the name of a file that goes. (No name begins with a blank.)
constexpr char goes = '\t';

fs::path beside(const fs::path& file) {
  return file.parent_path() / ("." + file.filename().string() + suffix);
}

[[noreturn]] void cannot_write(const fs::path& path, const std::error_code& why) {
  text::diagnostic told;
  told.path = text::shown_path(path);
  told.message = "cannot be written: " + why.message();
  throw text::error(text::exit_code::failed, told);
}

/// The record comes from the folder, which may come from anybody: it must not lead out of it.
bool leads_out(const fs::path& name) {
  return name.is_absolute() ||
         std::any_of(name.begin(), name.end(), [](const auto& part) { return part == ".."; });
}

void rename_all(const fs::path& folder, const std::string& names) {
  std::istringstream list(names);
  for (std::string name; std::getline(list, name);) {
    const bool is_to_go = name.starts_with(goes);
    if (is_to_go) name.erase(0, 1);
    if (name.empty() || leads_out(name)) continue;
    const auto to = folder / name;
    if (is_to_go) {
      std::error_code failed;
      fs::remove(to, failed);
      if (failed) cannot_write(to, failed);
      continue;
    }
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

reading_lock::reading_lock(const fs::path& folder) {
  m_fd = ::open((folder / "meta").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  while (m_fd >= 0 && ::flock(m_fd, LOCK_SH) != 0 && errno == EINTR) {
  }
}

reading_lock::~reading_lock() {
  if (m_fd >= 0) ::close(m_fd);
}

void write_together(const fs::path& folder, const file_texts& files) {
  std::string names;
  try {
    for (const auto& [name, content] : files) {
      if (content) {
        text::write_file(beside(folder / name), *content);
        names += name + "\n";
      } else {
        names += goes + name + "\n";
      }
    }
    text::write_file(folder / record, names);
  } catch (...) {
    std::error_code ignored;
    for (const auto& [name, content] : files) fs::remove(beside(folder / name), ignored);
    throw;
  }
  rename_all(folder, names);
}

bool is_pending(const fs::path& folder) {
  std::error_code missing;
  return fs::exists(folder / record, missing);
}

void finish_pending(const fs::path& folder) {
  if (is_pending(folder)) rename_all(folder, text::read_file(folder / record));
  for (const auto& in : {folder, folder / "meta"}) {
    std::error_code ignored;
    for (const auto& one : fs::directory_iterator(in, ignored)) {
      const auto name = one.path().filename().string();
      if (name.starts_with(".") && name.find(suffix) != std::string::npos) fs::remove(one.path(), ignored);
    }
  }
}

} // namespace dbworkflow::history
