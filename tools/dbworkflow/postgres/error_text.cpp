#include "postgres/error_text.hpp"

#include "text/source.hpp"

#include <array>
#include <map>
#include <vector>

namespace dbworkflow::postgres {
namespace {

/// `LINE n: excerpt` and the caret line below it.
struct marked_line {
  std::size_t number = 0;
  std::string excerpt;   ///< as shown: cut with "..." at either side where it was too long, tabs as spaces
  std::size_t caret = 0; ///< characters of the excerpt before the caret
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
  if (!line.starts_with("LINE ")) return std::nullopt;
  const auto colon = line.find(": ");
  if (colon == std::string::npos || below.find_first_not_of(' ') == std::string::npos) return std::nullopt;
  marked_line out;
  out.number = static_cast<std::size_t>(std::stoul(line.substr(5, colon - 5)));
  out.excerpt = line.substr(colon + 2);
  const auto caret = below.find('^');
  if (caret == std::string::npos || caret < colon + 2) return std::nullopt;
  out.caret = caret - (colon + 2); // libpq pads by display columns; corrected for wide characters below
  return out;
}

parts split(const std::string& text) {
  static constexpr auto names = std::to_array<const char*>({"DETAIL", "HINT", "QUERY", "CONTEXT"});
  parts out;
  std::string* current = &out.message;
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) {
      out.message = without_severity(lines[i]);
      continue;
    }
    if (!out.line && i + 1 < lines.size()) {
      out.line = read_marked(lines[i], lines[i + 1]);
      if (out.line) {
        ++i;
        continue;
      }
    }
    bool begins = false;
    for (const auto* name : names) {
      const auto head = std::string(name) + ":  ";
      if (!lines[i].starts_with(head)) continue;
      current = &out.sections[name];
      *current = lines[i].substr(head.size());
      begins = true;
    }
    if (!begins) *current += "\n" + lines[i];
  }
  return out;
}

std::string with_spaces_for_tabs(std::string_view line) {
  std::string out(line);
  for (char& c : out) {
    if (c == '\t') c = ' ';
  }
  return out;
}

/// The byte offset in `sql` that the caret points at.
std::optional<std::size_t> offset_of(const marked_line& marked, const std::string& sql) {
  std::size_t begin = 0;
  for (std::size_t line = 1; line < marked.number; ++line) {
    const auto end = sql.find('\n', begin);
    if (end == std::string::npos) return std::nullopt;
    begin = end + 1;
  }
  const auto line = with_spaces_for_tabs(text::line_at(std::string_view(sql).substr(begin), 1));
  auto shown = marked.excerpt;
  std::size_t caret = marked.caret;
  const bool cut_front = shown.starts_with("...") && !line.starts_with("...");
  if (cut_front) {
    shown.erase(0, 3);
    caret = caret > 3 ? caret - 3 : 0;
  }
  if (shown.ends_with("...") && !line.ends_with(shown)) shown.erase(shown.size() - 3);
  const auto at = cut_front ? line.find(shown) : 0;
  if (at == std::string::npos) return std::nullopt;
  return begin + at + text::offset_of_character(std::string_view(line).substr(at), caret);
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
