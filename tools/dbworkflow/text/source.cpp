#include "text/source.hpp"

namespace dbworkflow::text {
namespace {

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

} // namespace

position locate(std::string_view content, std::size_t offset) {
  if (offset > content.size()) offset = content.size();
  position where;
  for (std::size_t i = 0; i < offset; ++i) {
    if (content[i] == '\n') {
      ++where.line;
      where.column = 1;
    } else if (!is_continuation(content[i])) {
      ++where.column;
    }
  }
  return where;
}

std::size_t offset_of_character(std::string_view content, std::size_t characters) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (is_continuation(content[i])) continue;
    if (seen == characters) return i;
    ++seen;
  }
  return content.size();
}

std::string_view line_at(std::string_view content, std::size_t number) {
  std::size_t begin = 0;
  for (std::size_t line = 1; line < number; ++line) {
    const auto end = content.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  const auto end = content.find('\n', begin);
  return content.substr(begin, end == std::string_view::npos ? std::string_view::npos : end - begin);
}

std::string normalised(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\r') {
      out += bytes[i];
    } else {
      out += '\n';
      if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
    }
  }
  return out;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += is_continuation(byte) ? 0U : 1U;
  return count;
}

} // namespace dbworkflow::text
