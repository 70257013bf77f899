// Finds PostgreSQL's server programs, and starts and stops servers of our own.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::postgres {

/// The programs of one PostgreSQL installation.
struct installation {
  std::filesystem::path bin; ///< holds initdb, postgres, pg_ctl
  int major = 0;             ///< 15
  std::string version;       ///< `15.18`
};

/// The installation to use: DBWORKFLOW_PG_BIN, pg_config, PATH, /usr/lib/postgresql/*/bin and the usual
/// folders (newest first). Nothing where none is found.
std::optional<installation> find_installation();

/// Where `find_installation` looked, for the message that none was found.
std::vector<std::string> places_looked_at();

/// A server with its data in `folder` that stays until it is stopped: the managed local environment.
class local_server {
public:
  /// `folder`: `<build>/dbworkflow/local`.
  explicit local_server(const std::filesystem::path& folder);
  /// Starts it where it does not run (initialising its data first); waits until it takes connections. Safe to
  /// call from several processes at once. True where this call started it. Throws `text::error`.
  bool start();
  /// Stops it where it runs. True where it ran. Its data stays.
  bool stop();
  [[nodiscard]] bool running() const;
  /// The URL of database `name` (made on demand by `ensure_database`).
  [[nodiscard]] std::string url(const std::string& name) const;
  void ensure_database(const std::string& name) const;

private:
  std::filesystem::path m_folder;
};

} // namespace dbworkflow::postgres
