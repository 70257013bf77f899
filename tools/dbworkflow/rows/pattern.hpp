// Turns patterns of check constraints into texts that match them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::rows {

/// Texts that a regular expression in PostgreSQL's language matches, at most `count`, each made by another
/// choice among what it allows. What an expression says by looking ahead or back is not seen to: the server
/// decides which of them are taken.
std::vector<std::string> matching_regex(std::string_view pattern, std::size_t count);

/// Texts that a LIKE pattern matches.
std::vector<std::string> matching_like(std::string_view pattern);

} // namespace dbworkflow::rows
