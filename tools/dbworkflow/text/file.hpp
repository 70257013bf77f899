// Turns files into texts and texts into files, whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dbworkflow::text {

/// The bytes of a file. Throws `error` (failed) naming the file and the system's reason.
std::string read_file(const std::filesystem::path& path);

/// Writes `content` beside `path`, then renames it into place: readers see the old or the new file, never a
/// part. Makes missing folders. Throws `error` (failed) naming the file and the system's reason.
void write_file(const std::filesystem::path& path, std::string_view content);

/// As `write_file`, but leaves a file alone that already holds `content`. True where it was written.
bool write_file_if_changed(const std::filesystem::path& path, std::string_view content);

/// `path` as people standing in the current folder would type it.
std::string shown_path(const std::filesystem::path& path);

} // namespace dbworkflow::text
