// Turns libpq's words about a connection that was not had into the step that failed and what to check.
#pragma once

#include "postgres/connection.hpp"

#include <string>

namespace dbworkflow::postgres {

connection_error failed_connection(const std::string& text, const std::string& url);
connection_error lost_connection(const std::string& text);

} // namespace dbworkflow::postgres
