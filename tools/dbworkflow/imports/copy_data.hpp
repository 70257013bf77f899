// Turns COPY … FROM stdin and the lines that follow it into an INSERT that puts in the same rows.
#pragma once

#include "sql/statement.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace dbworkflow::imports {

/// Ends with a semicolon; only a comment where there are no rows. Nothing where the statement has options.
std::optional<std::string> insert_for(std::string_view content, const sql::statement& copy,
                                      std::span<const sql::token> tokens);

} // namespace dbworkflow::imports
