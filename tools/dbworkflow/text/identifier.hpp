// Turns names and values into SQL text, and back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::text {

/// `name` as PostgreSQL reads it back: quoted where it must be (capitals, spaces, reserved words of 13 to
/// 18).
std::string quote_identifier(std::string_view name);

/// `schema.name`, each quoted where it must be; without `schema.` where schema is empty.
std::string qualified(std::string_view schema, std::string_view name);

/// `value` as a string literal; uses E'' where it holds a backslash.
std::string quote_literal(std::string_view value);

/// Identifiers joined by ", ", each quoted where it must be.
std::string identifier_list(const std::vector<std::string>& names);

/// The parts of a dotted name as SQL would read it: unquoted parts folded to lower case. Empty where it is
/// none.
std::vector<std::string> split_qualified(std::string_view text);

/// Bytes that a name may have; PostgreSQL cuts off the rest.
constexpr std::size_t longest_identifier = 63;

/// The first `bytes` bytes of a name in UTF-8, less those of a character that would be cut through.
std::string shortened(std::string_view name, std::size_t bytes);

/// True where PostgreSQL (13 to 18) does not take `word` as a bare column or type name.
bool is_reserved_word(std::string_view word);

} // namespace dbworkflow::text
