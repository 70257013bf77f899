// Turns the text that libpq makes of a server's error back into its parts.
#pragma once

#include "postgres/connection.hpp"

#include <string>

namespace dbworkflow::postgres {

/// `text` is libpq's message of default verbosity; `sql` what was sent, in which the position is looked up.
server_error parse_error_text(const std::string& text, const std::string& sqlstate, const std::string& sql);

/// The message of a notice: `NOTICE:  x already exists, skipping` → `x already exists, skipping`.
std::string notice_message(const std::string& text);

} // namespace dbworkflow::postgres
