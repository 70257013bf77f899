// A backup of a database: pg_dump's file, and beside it a manifest that says what it is.
#pragma once

#include "command/context.hpp"
#include "command/target.hpp"
#include "command/workspace.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace dbworkflow::command {

/// What stands in `NAME.dump.json`.
struct backup {
  std::string database;       ///< of the project
  std::string taken;          ///< UTC, ISO 8601
  std::string target;         ///< for people; holds no password
  std::string server;         ///< `15.18`
  int server_version = 0;     ///< server_version_num
  std::string fingerprint;    ///< of the model
  std::string last_migration; ///< tag; empty: none
  std::string sha256;         ///< of the file
  std::uintmax_t bytes = 0;
  std::optional<std::map<std::string, std::uint64_t>> rows; ///< by table, where they were counted
};

struct backup_options {
  std::filesystem::path into; ///< a folder, or a file to be; empty: `backups`
  bool verify = false;        ///< restore it into a scratch database and compare
};

struct taken_backup {
  std::filesystem::path file;
  std::filesystem::path manifest;
  backup facts;
};

/// The file and its manifest appear together, readable by their owner alone, or not at all. Throws
/// `text::error` (failed) with pg_dump's words, or with what a verified one lacks.
taken_backup take_backup(const context& in, workspace& on, const target& from, const backup_options& wanted);

/// Reads the manifest beside `file` and compares it with it. Throws `text::error`: failed where one of them
/// is missing, difference where the file is not what its manifest says.
backup read_backup(const std::filesystem::path& file);

/// Restores into an empty database of any server: `url`. Throws `text::error` (failed) with pg_restore's
/// words.
void restore_into(const std::filesystem::path& file, const std::string& url, int server_version,
                  bool schema_only = false);

/// What a restored database has not as the backup says: schema, rows. Empty: nothing.
std::vector<std::string> lacks(const workspace& on, postgres::connection& restored, const backup& facts);

/// Restores into a scratch database and compares. Throws `text::error` (failed) with the difference.
void verify_backup(workspace& on, const std::filesystem::path& file, const backup& facts);

} // namespace dbworkflow::command
