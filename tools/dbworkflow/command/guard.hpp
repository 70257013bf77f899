// Keeps commands that lose data away from protected databases.
#pragma once

#include "command/target.hpp"
#include "migrate/migrate.hpp"
#include "postgres/connection.hpp"

#include <string>

namespace dbworkflow::command {

/// To be called by every command that can lose data, before it writes: throws `text::error` (refused) where
/// `to` is a protected environment, where the database that `on` is connected to says so of itself, and where
/// it may not be asked. No option opens this. `action` is the command, for people: `push`.
void require_unprotected(const target& to, postgres::connection& on, const std::string& action);

/// A connection to a database that passes `require_unprotected`. A protected environment is refused before it
/// is connected to. Throws as that and `connection_error`.
postgres::connection connect_unprotected(const target& to, const std::string& action);

/// Throws `text::error` (refused) where the database says that it is another environment than the one that
/// was named: a URL is in the wrong variable.
void require_same_environment(const target& to, postgres::connection& on);

/// Writes into the database of a protected environment that it is one. Waits for the lock as `waiting` says.
void mark_protected(const target& to, postgres::connection& on, std::chrono::milliseconds lock_wait,
                    const migrate::listener& told);

} // namespace dbworkflow::command
