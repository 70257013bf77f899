// Turns two types into the expression that converts a column from one to the other.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::render {

/// What stands after USING; empty where PostgreSQL converts by itself. Types are `format_type`'s. Between
/// types that do not know each other it goes by way of text: what cannot be converted is an error when the
/// rows are.
std::string conversion_of(const std::string& column, std::string_view from, std::string_view to);

/// True where it goes by way of text although texts of the one type need not be texts of the other.
bool goes_by_text(std::string_view from, std::string_view to);

} // namespace dbworkflow::render
