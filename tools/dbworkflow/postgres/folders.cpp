#include "postgres/folders.hpp"

#include "text/diagnostic.hpp"

#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;

fs::path variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

bool is_writable(const fs::path& folder) { return ::access(folder.c_str(), W_OK | X_OK) == 0; }

} // namespace

std::optional<fs::path> private_folder(const fs::path& base) {
  const auto folder = base / ("dbworkflow-" + std::to_string(::geteuid()));
  const mode_t wanted = ::geteuid() == 0 ? 0711 : 0700;
  if (::mkdir(folder.c_str(), wanted) != 0 && errno != EEXIST) return std::nullopt;
  struct stat found {};
  if (::lstat(folder.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::geteuid()) {
    return std::nullopt;
  }
  if ((found.st_mode & 0777U) != wanted && ::chmod(folder.c_str(), wanted) != 0) return std::nullopt;
  if (!is_writable(folder)) return std::nullopt;
  return folder;
}

fs::path runtime_folder() {
  // A socket's path has 107 bytes: what is too long for it, or relative, is no place for one.
  constexpr std::size_t longest = 60;
  for (const auto& base : {fs::path("/tmp"), variable("XDG_RUNTIME_DIR"), variable("TMPDIR"),
                           fs::path("/var/tmp"), fs::path("/dev/shm")}) {
    if (!base.is_absolute() || base.string().size() > longest) continue;
    if (auto found = private_folder(base)) return *found;
  }
  throw text::error(text::exit_code::failed, "no folder for the sockets of servers can be had",
                    {"allow writing to /tmp, or set TMPDIR to a short path that is yours"});
}

std::optional<fs::path> memory_folder() {
  constexpr unsigned long long plenty = 2ULL << 30U;
  struct statvfs room {};
  if (::statvfs("/dev/shm", &room) != 0 ||
      static_cast<unsigned long long>(room.f_bavail) * room.f_frsize < plenty) {
    return std::nullopt;
  }
  const auto folder = memory_path();
  if (!private_folder("/dev/shm")) return std::nullopt;
  const mode_t wanted = ::geteuid() == 0 ? 0711 : 0700;
  if (::mkdir(folder.c_str(), wanted) != 0 && errno != EEXIST) return std::nullopt;
  if (::chmod(folder.c_str(), wanted) != 0) return std::nullopt;
  return folder;
}

fs::path memory_path() {
  struct stat about {};
  const auto locks = runtime_folder().parent_path();
  if (::stat(locks.c_str(), &about) != 0) about = {};
  return fs::path("/dev/shm") / ("dbworkflow-" + std::to_string(::geteuid())) /
         fmt::format("{:x}-{:x}", about.st_dev, about.st_ino);
}

fs::path cache_folder() {
  for (const auto& base : {variable("XDG_CACHE_HOME"), variable("HOME") / ".cache"}) {
    if (!base.is_absolute()) continue;
    std::error_code failed;
    fs::create_directories(base / "dbworkflow", failed);
    if (is_writable(base / "dbworkflow")) return base / "dbworkflow";
  }
  return runtime_folder();
}

} // namespace dbworkflow::postgres
