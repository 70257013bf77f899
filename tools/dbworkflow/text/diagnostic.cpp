#include "text/diagnostic.hpp"

#include <algorithm>
#include <utility>

namespace dbworkflow::text {
namespace {

std::string_view name(severity level) {
  switch (level) {
  case severity::error:
    return "error";
  case severity::warning:
    return "warning";
  case severity::note:
    return "note";
  }
  return "error";
}

/// The white space that puts a caret under `column` of `line`: tabs stay tabs, so that both lines are shown
/// alike.
std::string margin(std::string_view line, std::size_t column) {
  std::string out;
  const auto end = std::min(offset_of_character(line, column - 1), line.size());
  for (std::size_t i = 0; i < end; ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if ((byte & 0xC0U) != 0x80U) out += byte == '\t' ? '\t' : ' ';
  }
  return out;
}

} // namespace

diagnostic at(const source& from, std::size_t offset, std::size_t bytes, std::string message,
              std::vector<std::string> hints) {
  diagnostic out;
  out.path = from.path;
  out.where = locate(from.content, offset);
  out.line = std::string(line_at(from.content, out.where.line));
  offset = std::min(offset, from.content.size());
  const auto marked = std::string_view(from.content).substr(offset, bytes);
  out.length = std::max<std::size_t>(1, character_count(marked.substr(0, marked.find('\n'))));
  out.message = std::move(message);
  out.hints = std::move(hints);
  return out;
}

std::string format(const diagnostic& shown) {
  std::string out;
  if (!shown.path.empty()) {
    out += shown.path + ':';
    if (shown.where.line > 0) {
      out += std::to_string(shown.where.line) + ':' + std::to_string(shown.where.column) + ':';
    }
    out += ' ';
  }
  out += std::string(name(shown.level)) + ": " + shown.message + '\n';
  if (!shown.line.empty() && shown.where.line > 0) {
    auto number = std::to_string(shown.where.line);
    if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
    const std::string gutter(number.size(), ' ');
    out += number + " | " + shown.line + '\n';
    out += gutter + " | " + margin(shown.line, shown.where.column) + '^';
    if (shown.length > 1) out += std::string(shown.length - 1, '~');
    out += '\n';
  }
  for (const auto& hint : shown.hints) out += "      = " + hint + '\n';
  return out;
}

error::error(exit_code code, std::vector<diagnostic> diagnostics)
    : m_code(code)
    , m_diagnostics(std::move(diagnostics)) {
  for (const auto& one : m_diagnostics) m_text += format(one);
}

error::error(exit_code code, diagnostic one)
    : error(code, std::vector<diagnostic>{std::move(one)}) {}

error::error(exit_code code, std::string message, std::vector<std::string> hints)
    : error(code, diagnostic{severity::error, {}, {0, 0}, 1, std::move(message), {}, std::move(hints)}) {}

const char* error::what() const noexcept { return m_text.c_str(); }

} // namespace dbworkflow::text
