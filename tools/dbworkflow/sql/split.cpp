#include "sql/classify.hpp"
#include "sql/statement.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace dbworkflow::sql {
namespace {

constexpr auto npos = std::string_view::npos;

/// One past the end of the line that holds `offset`.
std::size_t after_line(std::string_view content, std::size_t offset) {
  const auto end = content.find('\n', offset);
  return end == npos ? content.size() : end + 1;
}

/// The begin of the first line from `from` on (itself the begin of a line or the middle of one) that begins
/// with a backslash, as the lines of psql do; the size of `content` where there is none.
std::size_t next_backslash_line(std::string_view content, std::size_t from) {
  for (auto at = content.find('\\', from); at != npos; at = content.find('\\', at + 1)) {
    auto begin = at;
    while (begin > from && (content[begin - 1] == ' ' || content[begin - 1] == '\t')) --begin;
    if (begin == 0 || content[begin - 1] == '\n') return begin;
  }
  return content.size();
}

/// One past the data lines that begin at `begin`: after the line `\.`.
std::size_t after_copy_data(std::string_view content, std::size_t begin) {
  while (begin < content.size()) {
    const auto next = after_line(content, begin);
    auto line = content.substr(begin, next - begin);
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line == "\\.") return begin + line.size();
    begin = next;
  }
  return content.size();
}

/// Knows of the statement that is being read whether a semicolon ends it.
class statement_shape {
public:
  void add(std::string_view content, const token& one) {
    if (one.kind == token_kind::symbol) add_symbol(one.text(content));
    if (m_heads < m_head.size())
      m_head[m_heads++] = one.kind == token_kind::word ? name_of(content, one) : "";
    if (one.kind == token_kind::word && m_depth == 0 && makes_routine()) add_word(content, one);
    m_after_dot = is(content, one, ".");
  }
  [[nodiscard]] bool ends_at_semicolon() const { return (m_depth == 0 || !makes_rule()) && m_blocks == 0; }

private:
  void add_symbol(std::string_view text) {
    if (text == "(") ++m_depth;
    if (text == ")" && m_depth > 0) --m_depth;
  }
  /// Bodies in SQL's own form: BEGIN ATOMIC … END, with CASE … END inside.
  void add_word(std::string_view content, const token& one) {
    if (m_after_dot) return;
    if (m_blocks == 0) {
      if (is(content, one, "atomic") && m_after_begin) m_blocks = 1;
      m_after_begin = is(content, one, "begin");
    } else if (is(content, one, "case") || is(content, one, "begin")) {
      ++m_blocks;
    } else if (is(content, one, "end")) {
      --m_blocks;
    }
  }
  [[nodiscard]] const std::string& made() const {
    return m_head[1] == "or" && m_head[2] == "replace" ? m_head[3] : m_head[1];
  }
  [[nodiscard]] bool makes_rule() const { return m_head[0] == "create" && made() == "rule"; }
  [[nodiscard]] bool makes_routine() const {
    return m_head[0] == "create" && (made() == "function" || made() == "procedure");
  }

  std::array<std::string, 4> m_head;
  std::size_t m_heads = 0;
  std::size_t m_depth = 0;
  std::size_t m_blocks = 0;
  bool m_after_begin = false;
  bool m_after_dot = false;
};

class splitter {
public:
  explicit splitter(std::string_view content)
      : m_content(content) {}

  split_result run() {
    const auto zero = m_content.find('\0');
    m_end = std::min(zero, m_content.size());
    for (std::size_t at = 0; at < m_end && m_out.errors.empty();) at = read_from(at);
    if (m_out.errors.empty()) close();
    if (m_out.errors.empty() && zero != npos) m_out.errors.push_back({zero, "a zero byte"});
    m_out.tokens.resize(m_out.statements.empty() ? 0 : end_of(m_out.statements.back()));
    return std::move(m_out);
  }

private:
  static std::size_t end_of(const statement& last) { return last.first_token + last.token_count; }

  /// Reads up to the next line that psql might take for itself, or over it where it lies inside a token.
  /// Returns where to go on.
  std::size_t read_from(std::size_t at) {
    auto limit = std::min(next_backslash_line(m_content, at), m_end);
    if (limit == at) return read_meta_command(m_content.find('\\', at));
    // A long literal may hold many such lines: each further try looks twice as far.
    std::size_t lines = 1;
    while (true) {
      const auto found = scan(m_content, at, limit);
      if (!found.error) {
        const auto stopped = add_all(found.tokens);
        return stopped == npos ? limit : stopped;
      }
      const auto before = scan(m_content, at, found.error->offset);
      if (const auto stopped = add_all(before.tokens); stopped != npos) return stopped;
      if (before.error || !found.error->unterminated || limit == m_end) {
        const auto& error = before.error ? *before.error : *found.error;
        m_out.errors.push_back({error.offset, error.message});
        return m_end;
      }
      at = found.error->offset;
      for (std::size_t i = 0; i < lines; ++i) limit = next_after(limit);
      lines *= 2;
    }
  }

  [[nodiscard]] std::size_t next_after(std::size_t limit) const {
    return std::min(next_backslash_line(m_content, std::min(after_line(m_content, limit), m_end)), m_end);
  }

  /// The place to go on at, where the tokens lead to lines that are no SQL; else npos.
  std::size_t add_all(const std::vector<token>& tokens) {
    for (const auto& one : tokens) {
      if (const auto stopped = add(one); stopped != npos) return stopped;
    }
    return npos;
  }

  std::size_t add(const token& one) {
    if (one.kind == token_kind::comment) {
      m_out.comments.push_back({one.begin, one.end});
      return npos;
    }
    if (is(m_content, one, "\\")) return read_meta_command(one.begin);
    if (is(m_content, one, ";") && m_shape.ends_at_semicolon()) return end_statement(one);
    if (m_escapes_strings && holds_backslash(one)) {
      m_out.errors.push_back({one.begin, "a backslash in a string under standard_conforming_strings = off"});
      return m_end;
    }
    m_out.tokens.push_back(one);
    m_shape.add(m_content, one);
    return npos;
  }

  [[nodiscard]] bool holds_backslash(const token& one) const {
    const auto text = one.text(m_content);
    return one.kind == token_kind::string && text.starts_with('\'') && text.find('\\') != npos;
  }

  std::size_t end_statement(const token& semicolon) {
    const bool any = close();
    if (!any || !reads_input(m_content, m_out.tokens_of(m_out.statements.back()))) return npos;
    auto& copy = m_out.statements.back();
    copy.data_end = after_copy_data(m_content, after_line(m_content, semicolon.end));
    return std::min(after_line(m_content, copy.data_end), m_end);
  }

  /// Ends the statement that is being read; false where there is none.
  bool close() {
    m_shape = {};
    const auto first = m_out.statements.empty() ? 0 : end_of(m_out.statements.back());
    if (first == m_out.tokens.size()) return false;
    statement one;
    one.first_token = first;
    one.token_count = m_out.tokens.size() - first;
    one.begin = m_out.tokens[first].begin;
    one.end = m_out.tokens.back().end;
    one.data_end = one.end;
    classify(m_content, m_out.tokens_of(one), one);
    if (const auto sets = sets_standard_conforming_strings(m_content, m_out.tokens_of(one)))
      m_escapes_strings = !*sets;
    m_out.statements.push_back(std::move(one));
    return true;
  }

  std::size_t read_meta_command(std::size_t begin) {
    const auto next = std::min(after_line(m_content, begin), m_end);
    auto end = begin + 1;
    while (end<next&& static_cast<unsigned char>(m_content[end])> ' ' && m_content[end] != '\\') ++end;
    meta_command found{begin, std::string(m_content.substr(begin, end - begin))};
    // \g and its relatives send what was typed so far, as a semicolon does.
    constexpr auto ending = std::to_array<std::string_view>({"\\g", "\\crosstabview", "\\watch", "\\;"});
    if (std::any_of(ending.begin(), ending.end(), [&](auto word) { return found.text.starts_with(word); }))
      close();
    m_out.meta_commands.push_back(std::move(found));
    return next;
  }

  std::string_view m_content;
  std::size_t m_end = 0;
  statement_shape m_shape;
  bool m_escapes_strings = false;
  split_result m_out;
};

} // namespace

split_result split(std::string_view content) { return splitter(content).run(); }

} // namespace dbworkflow::sql
