// A data folder and the server that works on it.
#pragma once

#include "postgres/server.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace dbworkflow::postgres {

enum class durability {
  none,    ///< for throw-away data: nothing is flushed, a crash loses all
  ordinary ///< for data that people want to find again
};

/// A private folder (0700, ours) below `base` for servers of this user. Throws `text::error` where it is
/// somebody else's.
std::filesystem::path private_folder(const std::filesystem::path& base);

/// Where throw-away data lies: memory where there is plenty, else the folder for temporary files.
std::filesystem::path scratch_base();

/// A new data folder, copied from one that initdb made once and that is kept per version and user.
void make_data_folder(const installation& from, const std::filesystem::path& data);

/// Starts the server on `data` with its socket in `socket_folder`; returns its process id at once.
int start_postmaster(const installation& from, const std::filesystem::path& data,
                     const std::filesystem::path& socket_folder, durability how,
                     const std::filesystem::path& log);

/// The process of a running server on `data`, by its postmaster.pid; 0 where none runs.
int postmaster_of(const std::filesystem::path& data);

/// The URL of database `name` on the server with its socket in `socket_folder`.
std::string socket_url(const std::filesystem::path& socket_folder, const std::string& name);

/// Waits until the server takes connections. Throws `text::error` (failed) with the end of `log` where it
/// does not within 30 s, or as soon as `gone` says that it has ended.
void wait_until_ready(const std::filesystem::path& socket_folder, const std::filesystem::path& log,
                      const std::function<bool()>& gone);

/// True where the process is there and no zombie.
bool is_alive(int pid);

/// Stops it: SIGINT (fast) or SIGQUIT (immediate); waits until it is gone, at most 10 s, then kills it.
void stop_postmaster(int pid, int signal);

} // namespace dbworkflow::postgres
