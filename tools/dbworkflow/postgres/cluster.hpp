// Starts, finds and ends the server that works on a data folder.
#pragma once

#include "postgres/server.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace dbworkflow::postgres {

enum class durability {
  none,    ///< for throw-away data: nothing is flushed, a crash loses all
  ordinary ///< for data that people want to find again
};

/// Starts the server on `data` with its socket in `socket_folder`; returns its process id at once.
int start_postmaster(const installation& from, const std::filesystem::path& data,
                     const std::filesystem::path& socket_folder, durability how,
                     const std::filesystem::path& log);

/// The process of a running server on `data`, by its postmaster.pid; 0 where none runs.
int postmaster_of(const std::filesystem::path& data);

/// The process of a server that has its socket in `socket_folder`, whatever became of its data; 0 where none
/// runs.
int postmaster_with_socket(const std::filesystem::path& socket_folder);

/// Removes the locks that a server on `data` that ended without a word has left, so that the next can start.
/// Waits for its last processes first, and ends them where they do not go.
void clear_locks(const std::filesystem::path& data, const std::filesystem::path& socket_folder);

/// As `clear_locks`, for data that goes too: removes what the server that is gone has outside of its folders.
/// (The next server on the same data would find it, and needs it to clear up after the first.)
void clear_memory(const std::filesystem::path& data);

/// The URL of database `name` on the server with its socket in `socket_folder`.
std::string socket_url(const std::filesystem::path& socket_folder, const std::string& name);

/// `url` (one of `socket_url`) made safe from the PG… variables of the environment.
std::string guarded(const std::string& url);

/// Waits until the server on `data` takes connections. Throws `text::error` (failed) with the end of `log`
/// where it does not within a minute, or as soon as `gone` says that it has ended.
void wait_until_ready(const std::filesystem::path& data, const std::filesystem::path& log,
                      const std::function<bool()>& gone);

/// True where the process is there and no zombie.
bool is_alive(int pid);

/// Ends a server by `signal`, SIGINT (fast) or SIGQUIT (immediate), and waits; where it takes longer than
/// `patience`, ends it by stronger means.
void stop_postmaster(int pid, int signal, std::chrono::seconds patience);

} // namespace dbworkflow::postgres
