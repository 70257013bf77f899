#include "postgres/introspect/normal_form.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <vector>

namespace dbworkflow::postgres::introspection {
namespace {

constexpr std::string_view opening = "(ARRAY[";
constexpr std::string_view array_begin = "ARRAY[";

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

std::string cast_of_elements(std::string_view expression);

std::string cast_elements(const std::vector<std::string_view>& elements, std::string_view type) {
  std::string out(array_begin);
  for (const auto element : elements) {
    if (out.size() > array_begin.size()) out += ", ";
    const auto nested =
        element.starts_with(array_begin) ? read_array(element, array_begin.size()) : std::nullopt;
    if (nested && nested->end == element.size()) {
      out += cast_elements(nested->elements, type);
    } else {
      out.append("(").append(cast_of_elements(element)).append(")::").append(type);
    }
  }
  return out + ']';
}

// --- casts of arrays

std::string cast_of_elements(std::string_view expression) {
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

// --- names of columns

constexpr std::string_view no_name = " AS \"?column?\"";

/// The word that begins at `at`; empty inside or outside of words.
std::string_view word_at(std::string_view text, std::size_t at) {
  if (!is_word(text[at]) || (at > 0 && is_word(text[at - 1]))) return {};
  auto end = at;
  while (end < text.size() && is_word(text[end])) ++end;
  return text.substr(at, end - at);
}

bool ends_select_list(std::string_view word) {
  constexpr auto words =
      std::to_array<std::string_view>({"FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "UNION", "INTERSECT",
                                       "EXCEPT", "ORDER", "LIMIT", "OFFSET", "FETCH", "FOR"});
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Where in `text` a select list that begins at `at` has columns that end in a cast and are given no name:
/// the places behind them. Operators, whose operands could be mistaken, are always printed in parentheses.
void find_nameless_casts(std::string_view text, std::size_t at, std::set<std::size_t>& places) {
  std::size_t depth = 0;
  std::size_t end = at; // behind the last token of the column
  bool is_cast = false;
  bool within = false; // WITHIN GROUP ends nothing
  const auto column_ends = [&] {
    if (is_cast) places.insert(end);
    is_cast = false;
  };
  while (at < text.size()) {
    const char c = text[at];
    const auto word = depth == 0 ? word_at(text, at) : std::string_view();
    if (depth == 0 && (c == ')' || (ends_select_list(word) && !within))) break;
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (depth == 0 && c == ',') {
      column_ends();
    } else if (depth == 0 && text.substr(at, 2) == "::") {
      is_cast = true;
    } else if (word == "AS") {
      is_cast = false;
    }
    if (!word.empty()) within = word == "WITHIN";
    at = word.empty() ? past_token(text, at) : at + word.size();
    if (std::isspace(static_cast<unsigned char>(text[at - 1])) == 0) end = at;
  }
  column_ends();
}

std::string keep_nameless(std::string text) {
  constexpr std::string_view select = "SELECT";
  std::set<std::size_t> places;
  for (std::size_t at = 0; at < text.size(); at = past_token(text, at)) {
    if (word_at(text, at) == select) find_nameless_casts(text, at + select.size(), places);
  }
  for (auto place = places.rbegin(); place != places.rend(); ++place) text.insert(*place, no_name);
  return text;
}

/// `SELECT n AS n` → `SELECT n`: so a parameter is printed that was written by its name, and not by its
/// number.
std::string leave_out_own_names(std::string_view text) {
  constexpr std::string_view as = " AS ";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto word = word_at(text, at);
    const auto next = word.empty() ? past_token(text, at) : at + word.size();
    const bool is_whole = at == 0 || text[at - 1] == ' ';
    out += text.substr(at, next - at);
    at = next;
    if (word.empty() || !is_whole || text.substr(at, as.size()) != as) continue;
    const auto name = at + as.size();
    if (name < text.size() && word_at(text, name) == word) at = name + word.size();
  }
  return out;
}

} // namespace

std::string normal_form(std::string_view expression) {
  auto out = expression.find(opening) == std::string_view::npos ? std::string(expression)
                                                                : cast_of_elements(expression);
  return out.find("SELECT") == std::string::npos ? out : keep_nameless(leave_out_own_names(out));
}

} // namespace dbworkflow::postgres::introspection
