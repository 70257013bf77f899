// Writes several files of a migrations folder together or not at all, also when killed in between.
//
// The new texts are written beside their places; then a record that names them is put down, which is the
// moment of decision; then they are renamed into place, what is to go is removed, and the record goes.
// Whoever reads the folder later and finds the record finishes the renaming; without it, what lies beside is
// of no account.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace dbworkflow::history {

/// Path below the folder → text; nothing: the file goes.
using file_texts = std::map<std::string, std::optional<std::string>>;

/// Holds the folder against other writers for as long as it lives; makes it where it is missing. Not to be
/// taken twice by one thread: it would wait for itself.
class folder_lock {
public:
  explicit folder_lock(const std::filesystem::path& folder);
  ~folder_lock();
  folder_lock(const folder_lock&) = delete;
  folder_lock& operator=(const folder_lock&) = delete;

private:
  int m_fd = -1;
};

/// Holds the folder against writers while it is read; does nothing where there is no folder.
class reading_lock {
public:
  explicit reading_lock(const std::filesystem::path& folder);
  ~reading_lock();
  reading_lock(const reading_lock&) = delete;
  reading_lock& operator=(const reading_lock&) = delete;

private:
  int m_fd = -1;
};

/// Call with the lock held. Throws `text::error` (failed), with nothing changed.
void write_together(const std::filesystem::path& folder, const file_texts& files);

/// True where a killed writer has left something to finish.
bool is_pending(const std::filesystem::path& folder);

/// Finishes what a killed writer left, and removes what another had not come to decide on. Call with the lock
/// held.
void finish_pending(const std::filesystem::path& folder);

} // namespace dbworkflow::history
