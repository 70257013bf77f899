#include "postgres/initial_data.hpp"

#include "postgres/file_lock.hpp"
#include "postgres/file_tree.hpp"
#include "postgres/folders.hpp"
#include "process/run.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <cerrno>
#include <pwd.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace dbworkflow::postgres {
namespace {

namespace fs = std::filesystem;
using text::error;
using text::exit_code;

std::vector<std::string> initdb_arguments(const fs::path& data, const std::string& locale) {
  // Small segments: the log of a new server is copied with it.
  return {"-D",   data.string(),        "-U", superuser,        "-A", "trust", "-E",
          "UTF8", "--locale=" + locale, "-N", "--wal-segsize=1"};
}

bool run_initdb(const installation& from, const fs::path& data, const std::string& locale,
                std::string& said) {
  fs::remove_all(data);
  fs::create_directory(data);
  ::chmod(data.c_str(), 0700);
  give_to_server(data);
  const auto done = process::run(process::find_unprivileged().wrap(
      {from.bin / "initdb", initdb_arguments(data, locale), server_environment(), "/", {}}));
  said = done.output + done.errors;
  return done.status == 0;
}

/// What initdb makes for an installation, and how many files and folders that are.
struct kept_data {
  fs::path folder;
  [[nodiscard]] fs::path count() const { return folder.string() + ".count"; }
  [[nodiscard]] fs::path lock() const { return folder.string() + ".lock"; }
  [[nodiscard]] bool is_complete() const { return fs::exists(folder / "PG_VERSION") && fs::exists(count()); }
};

kept_data kept_for(const installation& from) {
  // As an account, initdb must be able to reach it: a cache in root's home is of no use.
  const auto base = process::find_unprivileged().account ? runtime_folder() : cache_folder();
  std::string facts = from.bin.string() + "\n" + from.version + "\n";
  facts += std::to_string(fs::last_write_time(from.bin / "postgres").time_since_epoch().count());
  for (const auto& one : initdb_arguments("", "")) facts += "\n" + one;
  facts += "\n" + process::find_unprivileged().account.value_or("");
  return {base / ("initdb-" + from.version + "-" + text::sha256(facts).substr(0, 12))};
}

std::size_t count_entries(const fs::path& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] const auto& one : fs::recursive_directory_iterator(folder)) ++count;
  return count;
}

/// Makes what is kept. Call with its lock held.
void make_kept(const installation& from, const kept_data& kept) {
  const fs::path made = kept.folder.string() + ".new";
  std::string said;
  if (!run_initdb(from, made, "C.UTF-8", said) && !run_initdb(from, made, "C", said)) {
    fs::remove_all(made);
    throw error(exit_code::failed, "initdb failed: " + said);
  }
  fs::remove_all(kept.folder);
  text::write_file(kept.count(), std::to_string(count_entries(made)) + "\n");
  fs::rename(made, kept.folder);
}

/// False where what is kept has lost files (cleaners of temporary folders take single ones).
bool copy_kept(const kept_data& kept, const fs::path& data) {
  const auto copied = copy_tree(kept.folder, data);
  if (std::to_string(copied) + "\n" == text::read_file(kept.count())) return true;
  fs::remove_all(data);
  return false;
}

} // namespace

std::map<std::string, std::string> server_environment() {
  return {{"LC_ALL", "C"}, {"TZ", "UTC"},       {"PGDATA", ""},           {"PGPORT", ""},
          {"PGTZ", ""},    {"PGDATESTYLE", ""}, {"PGCLIENTENCODING", ""}, {"PGOPTIONS", ""}};
}

void give_to_server(const fs::path& folder) {
  if (::geteuid() != 0) return;
  const auto& other = process::find_unprivileged();
  uid_t owner = 0;
  if (other.account) {
    if (const auto* entry = ::getpwnam(other.account->c_str())) owner = entry->pw_uid;
  }
  struct stat now {};
  if (::lstat(folder.c_str(), &now) == 0 && now.st_uid == owner) return;
  const auto give = [owner](const fs::path& path) {
    if (::lchown(path.c_str(), owner, static_cast<gid_t>(-1)) == 0) return;
    throw error(exit_code::failed, path.string() + " cannot be given to the account of the server: " +
                                       std::generic_category().message(errno));
  };
  // The folder itself comes last: while it is ours, what is in it is not done.
  for (const auto& one : fs::recursive_directory_iterator(folder)) give(one.path());
  give(folder);
}

void make_data_folder(const installation& from, const fs::path& data) {
  const auto kept = kept_for(from);
  constexpr int tries = 3;
  for (int i = 0; i < tries; ++i) {
    if (!kept.is_complete()) {
      const auto lock = file_lock::take(kept.lock(), file_lock::mode::exclusive);
      if (!kept.is_complete()) make_kept(from, kept);
    }
    if (copy_kept(kept, data)) {
      give_to_server(data);
      return;
    }
    const auto lock = file_lock::take(kept.lock(), file_lock::mode::exclusive);
    fs::remove(kept.count());
  }
  throw error(exit_code::failed, kept.folder.string() + " loses files while it is copied");
}

} // namespace dbworkflow::postgres
