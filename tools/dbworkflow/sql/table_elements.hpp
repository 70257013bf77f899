// Turns the parentheses of CREATE TABLE, and what ALTER TABLE adds, into columns and constraints.
#pragma once

#include "sql/declaration.hpp"

namespace dbworkflow::sql {

/// Reads the list that the reader stands at (its opening parenthesis), as far as it goes.
void read_table_elements(std::string_view content, token_reader& from, const found_name& table,
                         declarations& into);

/// Reads one column definition; ends at a comma or closing parenthesis outside of its own, or at the end.
void read_column(std::string_view content, token_reader& from, const found_name& table, declarations& into);

/// Reads one constraint of a table or domain; `column` is that of a column's, else empty. Ends after what
/// belongs to it as far as its columns are needed. False where none stands there.
bool read_constraint(std::string_view content, token_reader& from, const found_name& table,
                     const std::string& column, declarations& into);

} // namespace dbworkflow::sql
