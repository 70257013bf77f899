#include "imports/copy_data.hpp"

#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::imports {
namespace {

bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// The character that a letter behind a backslash stands for; itself where it stands for none.
char escaped(char c) {
  constexpr std::string_view letters = "bfnrtv";
  constexpr std::string_view meanings = "\b\f\n\r\t\v";
  const auto found = letters.find(c);
  return found == std::string_view::npos ? c : meanings[found];
}

/// A field of COPY's text form as a literal.
std::string literal(std::string_view field) {
  if (field == "\\N") return "null";
  std::string out;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\' || i + 1 == field.size()) {
      out += field[i];
      continue;
    }
    const char c = field[++i];
    if (!is_octal(c)) {
      out += escaped(c);
      continue;
    }
    int code = c - '0';
    for (int more = 0; more < 2 && i + 1 < field.size() && is_octal(field[i + 1]); ++more)
      code = code * 8 + (field[++i] - '0');
    out += static_cast<char>(code);
  }
  return text::quote_literal(out);
}

std::string row_of(std::string_view line) {
  std::string out = "  (";
  while (true) {
    const auto end = std::min(line.find('\t'), line.size());
    out += literal(line.substr(0, end));
    if (end == line.size()) return out + ")";
    out += ", ";
    line.remove_prefix(end + 1);
  }
}

} // namespace

std::optional<std::string> insert_for(std::string_view content, const sql::statement& copy,
                                      std::span<const sql::token> tokens) {
  if (tokens.size() < 4 || !sql::is(content, tokens[tokens.size() - 2], "from") ||
      !sql::is(content, tokens.back(), "stdin"))
    return std::nullopt;
  // What stands between COPY and FROM: the table and its columns.
  const auto target = content.substr(tokens[1].begin, tokens[tokens.size() - 3].end - tokens[1].begin);
  auto at = content.find('\n', copy.end);
  std::string rows;
  while (at < copy.data_end) {
    const auto end = std::min(content.find('\n', at + 1), copy.data_end);
    const auto line = content.substr(at + 1, end - at - 1);
    if (line == "\\.") break;
    rows += (rows.empty() ? "" : ",\n") + row_of(line);
    at = end;
  }
  if (rows.empty()) return "-- no rows for " + std::string(target);
  return "insert into " + std::string(target) + " overriding system value values\n" + rows + ";";
}

} // namespace dbworkflow::imports
