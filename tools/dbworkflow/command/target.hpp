// Which database a command talks to: --url, else --env, else DATABASE_URL, else the managed local server.
#pragma once

#include "command/context.hpp"
#include "environment/manifest.hpp"
#include "postgres/connection.hpp"

#include <string>

namespace dbworkflow::command {

struct target {
  std::string url;
  std::string label; ///< for people: `local`, `staging-db/shop`; never holds a password
  bool is_local = false;
  bool is_protected = false;
  std::string environment; ///< name; empty where the URL was given
  bool started = false;    ///< the managed local server was started for this

  /// A connection. Throws `connection_error` that says which step failed and what to check.
  [[nodiscard]] postgres::connection connect() const;
};

/// Starts the managed local server and makes its database where that is the one. Throws `text::error` (usage)
/// for an environment that is not declared or whose variable is unset. Where no URL and no other environment
/// was named, and the git branch that is checked out has a database of its own, it is that.
target find_target(const context& in, const environment::manifest& of);

/// As `find_target`, whatever git branch is checked out.
target find_base_target(const context& in, const environment::manifest& of);

/// For commands that people are told to type: ` --env NAME`; empty without a name.
std::string environment_option(const std::string& name);

/// Where the managed local server of a build tree keeps its data.
std::filesystem::path local_server_folder(const environment::manifest& of);

} // namespace dbworkflow::command
