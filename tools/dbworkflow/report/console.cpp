#include "report/console.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fmt/core.h>
#include <iostream>
#include <system_error>
#include <unistd.h>

namespace dbworkflow::report {
namespace {

/// The column in which durations end.
constexpr std::size_t line_width = 96;

} // namespace

std::string duration(std::chrono::microseconds took) {
  const auto count = took.count();
  if (count < 10'000) return fmt::format("{:.1f} ms", static_cast<double>(count) / 1e3);
  if (count < 1'000'000) return fmt::format("{} ms", (count + 500) / 1000);
  if (count < 60'000'000) return fmt::format("{:.2f} s", static_cast<double>(count) / 1e6);
  return fmt::format("{} min {} s", count / 60'000'000, count / 1'000'000 % 60);
}

std::string counted(std::size_t number, std::string_view noun) {
  if (number != 1 && noun.ends_with("ex")) return fmt::format("{} {}es", number, noun);
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

console::console(bool json, bool quiet)
    : m_json(json)
    , m_quiet(quiet)
    , m_interactive(!json && ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1)
    , m_output(terminal_of(STDOUT_FILENO))
    , m_errors(terminal_of(STDERR_FILENO)) {}

void console::say(std::string_view subject, std::string_view text,
                  std::optional<std::chrono::microseconds> took) const {
  if (m_json || m_quiet) return;
  clear_progress();
  auto line = subject.empty() ? std::string(text) : fmt::format("{}: {}", subject, text);
  if (took) {
    const auto time = duration(*took);
    const auto used = text::character_count(line) + time.size();
    const auto column = std::min(line_width, width());
    line += std::string(used < column ? column - used : 2, ' ') + time;
  }
  std::cout << line << std::endl;
}

void console::line(std::string_view text) const {
  if (m_json || m_quiet) return;
  clear_progress();
  std::cout << (m_output.colours ? painted(text) : std::string(text)) << std::endl;
}

void console::print(std::string_view text) const {
  if (m_json) return;
  clear_progress();
  std::cout << text << std::endl;
}

std::size_t console::width() const noexcept {
  constexpr std::size_t plenty = 1000;
  return m_output.is_one ? m_output.width : plenty;
}

void console::next(std::string_view text) const { line(fmt::format("next  {}", text)); }

void console::warn(const text::diagnostic& told) const {
  clear_progress();
  std::cerr << (m_errors.colours ? painted(told) : text::format(told)) << std::flush;
}

void console::progress(std::string_view text) const {
  if (m_json || m_quiet || !m_errors.is_one) return;
  clear_progress();
  // A line that is broken by the terminal could not be taken back.
  std::cerr << shortened(text, m_errors.width - 1) << std::flush;
  m_progress_shown = true;
}

void console::progress(std::string_view text, std::size_t done, std::size_t of) const {
  if (m_json || m_quiet || !m_errors.is_one) return;
  constexpr std::size_t bar = 30;
  const auto room = m_errors.width > bar + 10 ? m_errors.width - bar : m_errors.width / 2;
  const auto name = shortened(text, room);
  progress(name + "  " + progress_bar(done, of, m_errors.width - 1 - text::character_count(name) - 2));
}

void console::document(std::string_view text) const {
  if (m_json) std::cout << text << std::endl;
}

bool console::ask(std::string_view question) const {
  clear_progress();
  std::cout << question << " [y/N] " << std::flush;
  std::string answer;
  return std::getline(std::cin, answer) && (answer == "y" || answer == "Y" || answer == "yes");
}

std::optional<std::string> console::ask_text(std::string_view question, std::string_view hint) const {
  clear_progress();
  std::cout << question << '\n' << hint << ": " << std::flush;
  std::string answer;
  if (!std::getline(std::cin, answer)) return std::nullopt;
  return answer;
}

std::optional<std::size_t> console::choose(std::string_view question,
                                           const std::vector<std::string>& choices) const {
  clear_progress();
  std::cout << question << '\n';
  for (std::size_t i = 0; i < choices.size(); ++i) std::cout << fmt::format("{:>4}  {}\n", i + 1, choices[i]);
  while (true) {
    std::cout << fmt::format("which? [1-{}] ", choices.size()) << std::flush;
    std::string answer;
    if (!std::getline(std::cin, answer)) return std::nullopt;
    std::size_t number = 0;
    const auto* end = answer.data() + answer.size();
    const auto read = std::from_chars(answer.data(), end, number);
    if (read.ec == std::errc() && read.ptr == end && number >= 1 && number <= choices.size())
      return number - 1;
  }
}

void console::clear_progress() const {
  if (!m_progress_shown) return;
  std::cerr << "\r\x1b[K" << std::flush;
  m_progress_shown = false;
}

} // namespace dbworkflow::report
