// Scratch databases: empty or copied from a template, on a throw-away server, gone with their owner.
#pragma once

#include "postgres/connection.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace dbworkflow::postgres {

class scratch_server;

/// A database that exists as long as this value does.
class scratch_database {
public:
  scratch_database(scratch_database&&) noexcept;
  scratch_database& operator=(scratch_database&&) noexcept;
  ~scratch_database(); ///< drops it
  [[nodiscard]] const std::string& url() const;
  [[nodiscard]] const std::string& name() const;
  /// A new connection to it.
  [[nodiscard]] connection connect() const;

private:
  friend class scratch_server;
  struct state;
  explicit scratch_database(std::unique_ptr<state> from);
  std::unique_ptr<state> m_state;
};

/// The throw-away server of an owner (a build folder), or the one that DBWORKFLOW_DEV_URL names.
///
/// Processes with the same owner share one server: the first starts it, it stops by itself a while after the
/// last one is gone, also when that one was killed.
class scratch_server {
public:
  /// Joins the owner's server or starts it. Throws `text::error` (failed) with what to install where there
  /// are no server programs and no DBWORKFLOW_DEV_URL.
  static scratch_server acquire(const std::filesystem::path& owner);
  /// True where `acquire` would find something to use. Starts nothing.
  static bool available();
  scratch_server(scratch_server&&) noexcept;
  scratch_server& operator=(scratch_server&&) noexcept;
  ~scratch_server();

  /// A new database without objects of ours (UTF-8, locale C.UTF-8 or C, from template0).
  scratch_database create();
  /// A copy of the template named by `key` (a content hash). The first caller fills the template with `fill`;
  /// where `fill` throws, nothing is kept. Callers in other processes wait for it.
  scratch_database create_from(const std::string& key, const std::function<void(connection&)>& fill);
  [[nodiscard]] int version() const;              ///< server_version_num
  [[nodiscard]] std::string version_text() const; ///< `PostgreSQL 15.18`

private:
  friend class scratch_database; // its databases keep the server alive
  struct state;
  explicit scratch_server(std::shared_ptr<state> from);
  std::shared_ptr<state> m_state;
};

} // namespace dbworkflow::postgres
