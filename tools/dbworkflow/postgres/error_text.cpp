#include "postgres/error_text.hpp"

#include "postgres/display_width.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace dbworkflow::postgres {
namespace {

/// `LINE n: excerpt` and the caret line below it.
struct marked_line {
  std::size_t number = 0;
  std::string excerpt;   ///< as shown: cut with "..." at either side where it was too long, tabs as spaces
  std::size_t caret = 0; ///< columns of the excerpt before the caret
};

struct parts {
  std::string message;
  std::map<std::string, std::string> sections; ///< DETAIL, HINT, QUERY, CONTEXT
  std::optional<marked_line> line;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const auto end = text.find('\n', begin);
    out.push_back(text.substr(begin, end == std::string::npos ? std::string::npos : end - begin));
    if (end == std::string::npos) break;
    begin = end + 1;
  }
  while (!out.empty() && out.back().empty()) out.pop_back();
  return out;
}

/// `ERROR:  message` → `message`; the severity may be localised.
std::string without_severity(const std::string& line) {
  const auto colon = line.find(":  ");
  return colon == std::string::npos ? line : line.substr(colon + 3);
}

std::optional<marked_line> read_marked(const std::string& line, const std::string& below) {
  constexpr std::string_view head = "LINE ";
  const auto colon = line.find(": ");
  if (!line.starts_with(head) || colon == std::string::npos) return std::nullopt;
  const auto digits = line.substr(head.size(), colon - head.size());
  const auto caret = below.find('^');
  const bool is_caret_line = caret != std::string::npos && caret >= colon + 2 && caret + 1 == below.size() &&
                             below.find_first_not_of(' ') == caret;
  if (digits.empty() || digits.size() > 9 || digits.find_first_not_of("0123456789") != std::string::npos ||
      !is_caret_line) {
    return std::nullopt;
  }
  return marked_line{static_cast<std::size_t>(std::stoul(digits)), line.substr(colon + 2),
                     caret - (colon + 2)};
}

parts split(const std::string& text) {
  // In libpq's order; what looks like a section out of order is part of somebody's text.
  static constexpr auto names = std::to_array<std::string_view>({"DETAIL", "HINT", "QUERY", "CONTEXT"});
  parts out;
  std::string* current = &out.message;
  std::size_t next = 0;
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      out.message = without_severity(lines[i]);
      continue;
    }
    if (!out.line && next == 0 && i + 1 < lines.size()) {
      out.line = read_marked(lines[i], lines[i + 1]);
      if (out.line) {
        ++i;
        continue;
      }
    }
    const auto begun =
        std::find_if(names.begin() + static_cast<std::ptrdiff_t>(next), names.end(), [&](auto name) {
          return lines[i].starts_with(name) && lines[i].substr(name.size()).starts_with(":  ");
        });
    if (begun == names.end()) {
      *current += "\n" + lines[i];
      continue;
    }
    current = &out.sections[std::string(*begun)];
    *current = lines[i].substr(begun->size() + 3);
    next = static_cast<std::size_t>(begun - names.begin()) + 1;
  }
  return out;
}

/// Line `number` of `sql` as libpq counts them (a lone CR ends a line too): where it begins and ends.
std::optional<std::pair<std::size_t, std::size_t>> line_of(std::string_view sql, std::size_t number) {
  std::size_t begin = 0;
  for (std::size_t line = 1;; ++line) {
    const auto end = std::min(sql.find_first_of("\r\n", begin), sql.size());
    if (line == number) return std::pair(begin, end);
    if (end == sql.size()) return std::nullopt;
    begin = end + (sql.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

/// What libpq shows of a line for an error at one of its characters.
struct window {
  std::size_t begin = 0; ///< index of the first character
  std::size_t end = 0;
  bool cut_front = false;
  bool cut_end = false;
};

/// The first character from `column` on.
std::size_t first_from(const std::vector<shown_character>& characters, std::size_t column) {
  const auto found =
      std::lower_bound(characters.begin(), characters.end(), column,
                       [](const shown_character& one, std::size_t wanted) { return one.column < wanted; });
  return static_cast<std::size_t>(found - characters.begin());
}

window window_around(const std::vector<shown_character>& characters, std::size_t at) {
  constexpr std::size_t widest = 60;
  constexpr std::size_t kept_right = 10;
  window out{0, characters.size() - 1, false, false};
  if (characters.back().column <= widest) return out;
  const auto cut_after = [&](std::size_t column) {
    if (characters.back().column <= column) return;
    out.end = first_from(characters, column + 1) - 1;
    out.cut_end = true;
  };
  if (widest >= characters[at].column + kept_right) {
    cut_after(widest);
    return out;
  }
  cut_after(characters[at].column + kept_right);
  if (const auto last = characters[out.end].column; last > widest) {
    out.begin = first_from(characters, last - widest);
    out.cut_front = true;
  }
  return out;
}

/// The byte offset in `sql` that the caret points at: the character for which libpq would have shown just
/// this. (In a long line that repeats itself several may be; the first is taken.)
std::optional<std::size_t> offset_of(const marked_line& marked, const std::string& sql) {
  const auto place = line_of(sql, marked.number);
  if (!place) return std::nullopt;
  auto line = sql.substr(place->first, place->second - place->first);
  std::replace(line.begin(), line.end(), '\t', ' ');
  const auto characters = shown_characters(line);
  for (std::size_t at = 0; at < characters.size(); ++at) {
    const auto shown = window_around(characters, at);
    const auto before = characters[at].column - characters[shown.begin].column + (shown.cut_front ? 3 : 0);
    if (before != marked.caret) continue;
    const auto from = characters[shown.begin].offset;
    const auto excerpt = (shown.cut_front ? "..." : "") +
                         line.substr(from, characters[shown.end].offset - from) +
                         (shown.cut_end ? "..." : "");
    if (excerpt == marked.excerpt) return place->first + characters[at].offset;
  }
  return std::nullopt;
}

std::optional<std::string> section(const parts& of, const std::string& name) {
  const auto found = of.sections.find(name);
  return found == of.sections.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

server_error parse_error_text(const std::string& text, const std::string& sqlstate, const std::string& sql) {
  const auto found = split(text);
  server_error out(found.message);
  out.sqlstate = sqlstate;
  out.message = found.message;
  out.detail = section(found, "DETAIL");
  out.hint = section(found, "HINT");
  out.context = section(found, "CONTEXT");
  // With QUERY the line belongs to a statement inside a function, not to what was sent.
  if (found.line && !found.sections.contains("QUERY")) out.position = offset_of(*found.line, sql);
  return out;
}

std::string notice_message(const std::string& text) {
  const auto lines = lines_of(text);
  return lines.empty() ? std::string() : without_severity(lines.front());
}

} // namespace dbworkflow::postgres
