#include "sql/token.hpp"

#include "sql/pg_query_lock.hpp"
#include "text/source.hpp"

#include <algorithm>
#include <pg_query.h>

namespace dbworkflow::sql {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Reads the fields of a protobuf message that holds nothing but numbers and messages of its kind. (The
/// scanner answers in this form; its generated reader would need a library that is not installed with it.)
class wire_reader {
public:
  explicit wire_reader(std::string_view bytes)
      : m_bytes(bytes) {}
  [[nodiscard]] bool done() const { return m_bytes.empty(); }
  std::uint64_t number() {
    std::uint64_t out = 0;
    for (unsigned shift = 0; !m_bytes.empty() && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(m_bytes.front());
      m_bytes.remove_prefix(1);
      out |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if ((byte & 0x80U) == 0) break;
    }
    return out;
  }
  std::string_view message() {
    const auto size = std::min<std::size_t>(number(), m_bytes.size());
    const auto out = m_bytes.substr(0, size);
    m_bytes.remove_prefix(size);
    return out;
  }

private:
  std::string_view m_bytes;
};

constexpr std::uint64_t tokens_field = 2 << 3 | 2;
constexpr std::uint64_t start_field = 1 << 3;
constexpr std::uint64_t end_field = 2 << 3;
constexpr std::uint64_t token_field = 4 << 3;
constexpr std::uint64_t keyword_field = 5 << 3;

// The first tokens of PostgreSQL's grammar, the same in all versions of it; keywords come after them.
constexpr std::uint64_t identifier = 258;
constexpr std::uint64_t unicode_identifier = 259;
constexpr std::uint64_t float_constant = 260;
constexpr std::uint64_t string_constant = 261;
constexpr std::uint64_t hexadecimal_constant = 264;
constexpr std::uint64_t integer_constant = 266;

token_kind kind_of(std::uint64_t number, std::uint64_t keyword, std::string_view text) {
  if (keyword != 0) return token_kind::word;
  if (text.starts_with("--") || text.starts_with("/*")) return token_kind::comment;
  if (number == identifier || number == unicode_identifier) {
    return text.ends_with('"') ? token_kind::quoted : token_kind::word;
  }
  if (number >= string_constant && number <= hexadecimal_constant) return token_kind::string;
  if (number == float_constant || number == integer_constant) return token_kind::number;
  return token_kind::symbol;
}

token read_token(wire_reader from, std::string_view content, std::size_t begin) {
  token out;
  std::uint64_t number = 0;
  std::uint64_t keyword = 0;
  while (!from.done()) {
    const auto field = from.number();
    const auto value = from.number();
    if (field == start_field) out.begin = value;
    if (field == end_field) out.end = value;
    if (field == token_field) number = value;
    if (field == keyword_field) keyword = value;
  }
  out.begin += begin;
  out.end = std::min(out.end + begin, content.size());
  out.kind = kind_of(number, keyword, out.text(content));
  out.reserved = keyword >= 3;
  return out;
}

/// The server's words without the text that stands at the place anyway.
std::string without_near(std::string message) {
  if (const auto near = message.find(" at or near "); near != std::string::npos) message.resize(near);
  if (const auto near = message.find(" at end of input"); near != std::string::npos) message.resize(near);
  return message;
}

} // namespace

token_list scan(std::string_view content, std::size_t begin, std::size_t end) {
  token_list out;
  const std::string part(content.substr(begin, end - begin));
  const auto lock = lock_pg_query();
  const auto answer = pg_query_scan(part.c_str());
  if (answer.error != nullptr) {
    token_error error;
    const auto characters = static_cast<std::size_t>(std::max(answer.error->cursorpos - 1, 0));
    error.offset = begin + text::offset_of_character(part, characters);
    error.message = without_near(answer.error->message);
    error.unterminated = error.message.starts_with("unterminated");
    out.error = std::move(error);
  } else {
    wire_reader fields({answer.pbuf.data, answer.pbuf.len});
    out.tokens.reserve(answer.pbuf.len / 9);
    while (!fields.done()) {
      if (fields.number() == tokens_field) {
        out.tokens.push_back(read_token(wire_reader(fields.message()), content, begin));
      } else {
        fields.number();
      }
    }
  }
  pg_query_free_scan_result(answer);
  return out;
}

bool is(std::string_view content, const token& one, std::string_view word) {
  if (one.kind != token_kind::word && one.kind != token_kind::symbol) return false;
  const auto text = one.text(content);
  return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                    [](char a, char b) { return lower(a) == b; });
}

std::string name_of(std::string_view content, const token& one) {
  auto text = one.text(content);
  std::string out;
  if (one.kind == token_kind::quoted) {
    text = text.substr(text.find('"'));
    text = text.substr(1, text.size() - 2);
    for (std::size_t i = 0; i < text.size(); ++i) {
      out += text[i];
      if (text[i] == '"') ++i;
    }
  } else {
    std::transform(text.begin(), text.end(), std::back_inserter(out), lower);
  }
  constexpr std::size_t longest = 63;
  if (out.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
    out.resize(end);
  }
  return out;
}

bool token_reader::sees(std::string_view word, std::size_t ahead) const {
  return m_at + ahead < m_tokens.size() && is(m_content, m_tokens[m_at + ahead], word);
}

bool token_reader::sees_name() const {
  return !done() && (current().kind == token_kind::word || current().kind == token_kind::quoted);
}

void token_reader::skip_group() {
  if (!sees("(") && !sees("[")) {
    skip();
    return;
  }
  std::size_t depth = 0;
  for (; !done(); skip()) {
    if (sees("(") || sees("[")) ++depth;
    if ((sees(")") || sees("]")) && --depth == 0) break;
  }
  if (!done()) skip();
}

bool token_reader::take(std::string_view word) {
  if (!sees(word)) return false;
  skip();
  return true;
}

std::optional<found_name> token_reader::take_simple_name() {
  if (!sees_name()) return std::nullopt;
  found_name out;
  out.begin = current().begin;
  out.last_begin = out.begin;
  out.end = current().end;
  out.name = name_of(m_content, current());
  skip();
  return out;
}

std::optional<found_name> token_reader::take_name() {
  auto out = take_simple_name();
  while (out && sees(".")) {
    skip();
    if (!sees_name()) return out;
    out->schema = std::move(out->name);
    out->name = name_of(m_content, current());
    out->last_begin = current().begin;
    out->end = current().end;
    skip();
  }
  return out;
}

} // namespace dbworkflow::sql
