// Turns SQL text into tokens, as PostgreSQL's own scanner sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::sql {

enum class token_kind : std::uint8_t {
  word,   ///< a keyword or an unquoted name
  quoted, ///< a quoted name
  string, ///< a literal in any kind of quotes
  number,
  symbol, ///< operators and punctuation
  comment,
};

/// Byte offsets into the text that was scanned.
struct token {
  std::size_t begin = 0;
  std::size_t end = 0;
  token_kind kind = token_kind::symbol;
  bool reserved = false; ///< a word that cannot be the name of a column
  [[nodiscard]] std::string_view text(std::string_view content) const {
    return content.substr(begin, end - begin);
  }
};

/// What the scanner did not take.
struct token_error {
  std::size_t offset = 0;
  std::string message;
  bool unterminated = false; ///< a string, quoted name or comment that begins at `offset` and does not end
};

struct token_list {
  std::vector<token> tokens; ///< those before the error, where there is one
  std::optional<token_error> error;
};

/// The tokens of `content` from `begin` to `end`, with offsets into `content`.
token_list scan(std::string_view content, std::size_t begin, std::size_t end);

/// True where the token is that keyword (given in lower case) or symbol, and no quoted name.
bool is(std::string_view content, const token& one, std::string_view word);

/// The name that a word or quoted token stands for: unquoted and folded as PostgreSQL does.
std::string name_of(std::string_view content, const token& one);

/// A name with an optional schema, and where it stands.
struct found_name {
  std::string schema; ///< empty where not given
  std::string name;
  std::size_t begin = 0; ///< of the whole name
  std::size_t end = 0;
  std::size_t last_begin = 0; ///< of its last part
  auto operator<=>(const found_name&) const = default;
};

/// Reads the tokens of one statement from left to right.
class token_reader {
public:
  token_reader(std::string_view content, std::span<const token> tokens)
      : m_content(content)
      , m_tokens(tokens) {}

  [[nodiscard]] bool done() const { return m_at >= m_tokens.size(); }
  [[nodiscard]] std::size_t index() const { return m_at; }
  void go_to(std::size_t index) { m_at = index; }
  [[nodiscard]] bool sees(std::string_view word, std::size_t ahead = 0) const;
  [[nodiscard]] bool sees_name() const;
  [[nodiscard]] const token& current() const { return m_tokens[m_at]; }
  [[nodiscard]] const token& previous() const { return m_tokens[m_at - 1]; }
  void skip() { ++m_at; }
  /// Skips a token; where it opens parentheses or brackets, all up to the closing one.
  void skip_group();
  /// Skips the word where it is there.
  bool take(std::string_view word);
  /// Skips the words where all of them are there.
  template <class... Words> bool take_all(Words... words) {
    std::size_t ahead = 0;
    if (!(... && sees(words, ahead++))) return false;
    m_at += sizeof...(words);
    return true;
  }
  bool take_if_not_exists() { return take_all("if", "not", "exists"); }
  /// Reads `name` or `schema.name` (or `catalog.schema.name`).
  std::optional<found_name> take_name();
  /// One name without a dot.
  std::optional<found_name> take_simple_name();

private:
  std::string_view m_content;
  std::span<const token> m_tokens;
  std::size_t m_at = 0;
};

} // namespace dbworkflow::sql
