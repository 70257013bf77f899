// Runs PostgreSQL's own client programs (pg_dump, pg_restore) on a database.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace dbworkflow::postgres {

/// The real program beside the server programs, or on the PATH where there are none. (Debian's pg_dump on the
/// PATH is a wrapper in Perl.) Throws `text::error` (failed) with what to install where there is none, or
/// where it is older than the server.
std::filesystem::path client_program(const std::string& name, int server_version);

/// What such a program needs in its environment to connect to `url`: nothing of it is on the command line,
/// where everybody could read the password. Throws `text::error` (usage) where it is no connection string.
std::map<std::string, std::string> client_environment(const std::string& url);

} // namespace dbworkflow::postgres
