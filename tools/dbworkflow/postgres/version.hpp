// Tells which versions of PostgreSQL are known.
#pragma once

#include <string>

namespace dbworkflow::postgres {

constexpr int oldest_major = 13;
constexpr int newest_major = 18;

/// Throws `text::error` (failed) where the catalogs of such a server are not known: an older one lacks what
/// is asked for, a newer one may hold what would be overlooked. `server_version`: server_version_num;
/// `where`: what the server is, for people.
void require_known_version(int server_version, const std::string& where);

} // namespace dbworkflow::postgres
