// Turns the tokens of a statement into what it is.
#pragma once

#include "sql/statement.hpp"

namespace dbworkflow::sql {

/// Sets category, tag and `outside_transaction` of `one`, whose tokens are given.
void classify(std::string_view content, std::span<const token> tokens, statement& one);

/// True for COPY … FROM stdin, whose data follows it in the file.
bool reads_input(std::string_view content, std::span<const token> tokens);

/// The value that a SET of standard_conforming_strings gives; nothing for any other statement.
std::optional<bool> sets_standard_conforming_strings(std::string_view content, std::span<const token> tokens);

} // namespace dbworkflow::sql
