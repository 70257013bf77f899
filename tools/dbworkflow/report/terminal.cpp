#include "report/terminal.hpp"

#include "text/source.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace dbworkflow::report {
namespace {

constexpr std::string_view plain = "\x1b[0m";
constexpr std::string_view bold = "\x1b[1m";
constexpr std::string_view red = "\x1b[31m";
constexpr std::string_view green = "\x1b[32m";
constexpr std::string_view yellow = "\x1b[33m";
constexpr std::string_view bold_red = "\x1b[1;31m";
constexpr std::string_view bold_yellow = "\x1b[1;33m";
constexpr std::string_view bold_cyan = "\x1b[1;36m";

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string in(std::string_view colour, std::string_view text) {
  return fmt::format("{}{}{}", colour, text, plain);
}

/// The first `count` characters.
std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
    --count;
  }
  return text.substr(0, at);
}

std::string repeated(std::string_view what, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += what;
  return out;
}

} // namespace

terminal terminal_of(int descriptor) {
  terminal out;
  out.is_one = ::isatty(descriptor) == 1;
  const auto kind = variable("TERM");
  out.colours = out.is_one && variable("NO_COLOR").empty() && kind != "dumb" && !kind.empty();
  winsize size{};
  if (out.is_one && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) out.width = size.ws_col;
  return out;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (text::character_count(text) <= width) return std::string(text);
  if (width == 0) return {};
  return std::string(first_characters(text, width - 1)) + "…";
}

std::string progress_bar(std::size_t done, std::size_t of, std::size_t width) {
  const auto numbers = fmt::format("{}/{}", done, of);
  constexpr std::size_t widest = 22;
  constexpr std::size_t narrowest = 5;
  const auto room = width > numbers.size() + 2 ? std::min(widest, width - numbers.size() - 2) : 0;
  if (room < narrowest || of == 0) return numbers;
  const auto full = std::min(room, room * done / of);
  return repeated("█", full) + repeated("░", room - full) + "  " + numbers;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
  std::string out;
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = std::min(text.find(' ', at), text.size());
    const auto word = text.substr(at, end - at);
    const auto length = text::character_count(word);
    if (used > 0 && used + 1 + length > width) {
      out += "\n" + std::string(indent, ' ');
      used = indent;
    } else if (used > 0) {
      out += ' ';
      ++used;
    }
    out += word;
    used += length;
    at = end + 1;
  }
  return out;
}

std::string painted(std::string_view line) {
  struct beginning {
    std::string_view text;
    std::string_view colour;
  };
  static constexpr auto known = std::to_array<beginning>(
      {{"  + ", green}, {"  - ", red}, {"  ~ ", yellow}, {"  ! ", yellow}, {"  ? ", yellow}});
  for (const auto& one : known) {
    if (line.starts_with(one.text)) return in(one.colour, line);
  }
  if (line.starts_with("next  ")) return in(bold, "next") + std::string(line.substr(4));
  return std::string(line);
}

std::string painted(const text::diagnostic& told) {
  static constexpr auto words = std::to_array<std::string_view>({"error:", "warning:", "note:"});
  static constexpr auto colours = std::to_array<std::string_view>({bold_red, bold_yellow, bold_cyan});
  const auto level = static_cast<std::size_t>(told.level);
  auto out = text::format(told);
  // The line of the source comes second: its mark is looked for after it.
  const auto mark = told.line.empty() ? std::string::npos : out.find('^', out.find('\n', out.find('\n') + 1));
  if (mark != std::string::npos) {
    const auto end = std::min(out.find('\n', mark), out.size());
    out.insert(end, plain);
    out.insert(mark, green);
  }
  if (const auto at = out.find(words.at(level)); at != std::string::npos) {
    out.insert(at + words.at(level).size(), plain);
    out.insert(at, colours.at(level));
  }
  return out;
}

} // namespace dbworkflow::report
