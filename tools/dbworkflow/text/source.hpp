// Turns byte offsets of a text into lines and columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dbworkflow::text {

/// A place in a text for people: both count from 1; columns count characters (code points), not bytes.
struct position {
  std::size_t line = 1;
  std::size_t column = 1;
  auto operator<=>(const position&) const = default;
};

/// A text together with the name people know it by.
struct source {
  std::string path;    ///< as shown in messages: relative to where the user stands
  std::string content; ///< UTF-8, line ends LF, no byte order mark
};

/// The place of byte `offset` in `content`; offsets past the end give the place after the last byte.
position locate(std::string_view content, std::size_t offset);

/// The byte offset of the `characters`-th character (from 0); the size of `content` where it has fewer.
std::size_t offset_of_character(std::string_view content, std::size_t characters);

/// Line `number` (from 1) of `content`, without its line end; empty where there is none.
std::string_view line_at(std::string_view content, std::size_t number);

/// `bytes` without a UTF-8 byte order mark and with CRLF and lone CR made LF. Hashes are taken of this form.
std::string normalised(std::string_view bytes);

/// How many terminal columns `text` takes when every character takes one.
std::size_t character_count(std::string_view text);

} // namespace dbworkflow::text
