#include "postgres/introspect/normal_form.hpp"

#include <cctype>
#include <optional>
#include <vector>

namespace dbworkflow::postgres::introspection {
namespace {

constexpr std::string_view opening = "(ARRAY[";
constexpr std::string_view array = "ARRAY[";

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}

/// One past the string literal or quoted identifier that begins at `at`; `at` where none begins there.
/// Doubled quotes need no care: they read as two literals side by side. Backslashes escape nothing: the
/// settings forbid it.
std::size_t past_quoted(std::string_view text, std::size_t at) {
  if (text[at] != '\'' && text[at] != '"') return at;
  const auto end = text.find(text[at], at + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// One past the token at `at`: a quoted text or one character.
std::size_t past_token(std::string_view text, std::size_t at) {
  const auto quoted = past_quoted(text, at);
  return quoted == at ? at + 1 : quoted;
}

struct array_body {
  std::vector<std::string_view> elements;
  std::size_t end = 0; ///< one past the closing bracket
};

/// The elements of the array whose first one begins at `at`.
std::optional<array_body> read_array(std::string_view text, std::size_t at) {
  array_body out;
  std::size_t depth = 0;
  std::size_t begin = at;
  while (at < text.size()) {
    const char c = text[at];
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) {
      --depth;
    } else if (c == ']' || (c == ',' && depth == 0)) {
      out.elements.push_back(text.substr(begin, at - begin));
      begin = at + 2; // behind the comma and the space that the server prints
      out.end = at + 1;
      if (c == ']') return out;
    }
    at = past_token(text, at);
  }
  return std::nullopt;
}

/// The element type of the array type that stands at `at`: `character varying(10)` where it reads
/// `character varying(10)[]`.
std::optional<std::string_view> element_type(std::string_view text, std::size_t at) {
  const auto begin = at;
  while (at < text.size()) {
    if (text.substr(at, 2) == "[]") return text.substr(begin, at - begin);
    const char c = text[at];
    if (c == '(') {
      const auto end = text.find_first_not_of("0123456789,-", at + 1);
      if (end == std::string_view::npos || text[end] != ')') return std::nullopt;
      at = end + 1;
    } else if (c == '"' || is_word(c) || c == ' ' || c == '.') {
      at = past_token(text, at);
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::string cast_elements(const std::vector<std::string_view>& elements, std::string_view type) {
  std::string out(array);
  for (const auto element : elements) {
    if (out.size() > array.size()) out += ", ";
    const auto nested = element.starts_with(array) ? read_array(element, array.size()) : std::nullopt;
    if (nested && nested->end == element.size()) {
      out += cast_elements(nested->elements, type);
    } else {
      out.append("(").append(normal_form(element)).append(")::").append(type);
    }
  }
  return out + ']';
}

} // namespace

std::string normal_form(std::string_view expression) {
  std::string out;
  std::size_t at = 0;
  while (at < expression.size()) {
    if (expression.substr(at, opening.size()) == opening && (at == 0 || !is_word(expression[at - 1]))) {
      const auto body = read_array(expression, at + opening.size());
      if (body && expression.substr(body->end, 3) == ")::") {
        if (const auto type = element_type(expression, body->end + 3)) {
          out += cast_elements(body->elements, *type);
          at = body->end + 3 + type->size() + 2;
          continue;
        }
      }
    }
    const auto next = past_token(expression, at);
    out += expression.substr(at, next - at);
    at = next;
  }
  return out;
}

} // namespace dbworkflow::postgres::introspection
