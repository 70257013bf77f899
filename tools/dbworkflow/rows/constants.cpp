#include "rows/constants.hpp"

#include "sql/token.hpp"

namespace dbworkflow::rows {
namespace {

char escaped(char c) {
  switch (c) {
  case 'n':
    return '\n';
  case 't':
    return '\t';
  case 'r':
    return '\r';
  default:
    return c;
  }
}

/// The value of `'…'` or `E'…'`; PostgreSQL prints no other kinds.
std::string unquoted(std::string_view literal) {
  const bool escapes = literal.starts_with('E') || literal.starts_with('e');
  const auto open = literal.find('\'');
  std::string out;
  if (open == std::string_view::npos) return out;
  for (auto i = open + 1; i + 1 < literal.size(); ++i) {
    if (literal[i] == '\'') ++i;
    if (escapes && literal[i] == '\\') {
      out += escaped(literal[++i]);
    } else {
      out += literal[i];
    }
  }
  return out;
}

bool is_punctuation(std::string_view symbol) {
  return symbol == "(" || symbol == ")" || symbol == "[" || symbol == "]" || symbol == "," || symbol == "::";
}

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

} // namespace

void constants::take(const constants& more) {
  append(texts, more.texts);
  append(numbers, more.numbers);
  append(regexes, more.regexes);
  append(likes, more.likes);
}

constants constants_in(std::string_view expression) {
  constants out;
  std::string_view operation;
  std::string_view before;
  for (const auto& one : sql::scan(expression, 0, expression.size()).tokens) {
    const auto text = one.text(expression);
    if (one.kind == sql::token_kind::symbol) {
      if (!is_punctuation(text)) operation = text;
    } else if (one.kind == sql::token_kind::number) {
      out.numbers.push_back((before == "-" ? "-" : "") + std::string(text));
    } else if (one.kind == sql::token_kind::string) {
      const bool matches = operation == "~" || operation == "~*";
      const bool like = operation == "~~" || operation == "~~*";
      (matches ? out.regexes : like ? out.likes : out.texts).push_back(unquoted(text));
    }
    before = text;
  }
  return out;
}

} // namespace dbworkflow::rows
