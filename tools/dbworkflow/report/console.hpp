// Turns results into lines on a terminal, or into nothing where `--json` was asked for.
#pragma once

#include "report/terminal.hpp"
#include "text/diagnostic.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::report {

/// `38 ms`, `1.20 s`, `2 min 5 s`.
std::string duration(std::chrono::microseconds took);

/// `1 table`, `3 tables`; the plural adds an s.
std::string counted(std::size_t number, std::string_view noun);

/// Where a command speaks. Facts go to standard output, warnings and progress to standard error.
class console {
public:
  /// `quiet`: only what was asked for (`print`), warnings and errors.
  explicit console(bool json, bool quiet = false);

  /// `shop: text`, and how long it took at the right.
  void say(std::string_view subject, std::string_view text,
           std::optional<std::chrono::microseconds> took = std::nullopt) const;
  /// A line that belongs to the one before.
  void line(std::string_view text) const;
  /// The result itself, for programs that read it: as it is, also where it is to be quiet.
  void print(std::string_view text) const;
  /// `next  text`: what the reader may want to do now.
  void next(std::string_view text) const;
  void warn(const text::diagnostic& told) const;
  /// A line that the next one replaces; only on a terminal.
  void progress(std::string_view text) const;
  /// The same with a bar.
  void progress(std::string_view text, std::size_t done, std::size_t of) const;
  /// What `--json` asked for: one document on standard output. Does nothing without `--json`.
  void document(std::string_view text) const;

  [[nodiscard]] bool json() const noexcept { return m_json; }
  /// Of what `line` writes to: characters in a line; plenty where it is no terminal.
  [[nodiscard]] std::size_t width() const noexcept;
  /// True where a question can be asked and answered.
  [[nodiscard]] bool interactive() const noexcept { return m_interactive; }
  /// Asks a yes-or-no question. Call only where `interactive()`.
  [[nodiscard]] bool ask(std::string_view question) const;
  /// Asks for a line, which may be empty; nothing where the input ends. Call only where `interactive()`.
  [[nodiscard]] std::optional<std::string> ask_text(std::string_view question, std::string_view hint) const;
  /// Asks which of the choices it is, until one is named; gives its place among them, nothing where the input
  /// ends. Call only where `interactive()`.
  [[nodiscard]] std::optional<std::size_t> choose(std::string_view question,
                                                  const std::vector<std::string>& choices) const;

private:
  void clear_progress() const;

  bool m_json;
  bool m_quiet;
  bool m_interactive;
  terminal m_output;
  terminal m_errors;
  mutable bool m_progress_shown = false;
};

} // namespace dbworkflow::report
