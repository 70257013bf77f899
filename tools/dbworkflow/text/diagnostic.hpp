// Turns a fact about a place in a file into a message that people, editors and CI understand.
#pragma once

#include "text/exit_code.hpp"
#include "text/source.hpp"

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::text {

enum class severity { error, warning, note };

/// One message in the form compilers use: `path:line:column: error: message`, the line, a caret, hints.
struct diagnostic {
  severity level = severity::error;
  std::string path;               ///< empty: the message belongs to no file
  position where{0, 0};           ///< line 0: the message belongs to the whole file
  std::size_t length = 1;         ///< characters to underline, from `where.column` on
  std::string message;            ///< the fact, without a full stop
  std::string line;               ///< the source line; empty: none is shown
  std::vector<std::string> hints; ///< what to do; each is one line
};

/// A diagnostic at byte `offset` of `from`, underlining `bytes` bytes.
diagnostic at(const source& from, std::size_t offset, std::size_t bytes, std::string message,
              std::vector<std::string> hints = {});

/// The message as text of one or more lines, each ended by a line end.
std::string format(const diagnostic& shown);

/// Thrown when a command cannot go on; `main` prints the diagnostics and exits with the code.
class error : public std::exception {
public:
  error(exit_code code, std::vector<diagnostic> diagnostics);
  error(exit_code code, diagnostic one);
  /// A fact that belongs to no file.
  error(exit_code code, std::string message, std::vector<std::string> hints = {});

  [[nodiscard]] const char* what() const noexcept override;
  [[nodiscard]] exit_code code() const noexcept { return m_code; }
  [[nodiscard]] const std::vector<diagnostic>& diagnostics() const noexcept { return m_diagnostics; }

private:
  exit_code m_code;
  std::vector<diagnostic> m_diagnostics;
  std::string m_text;
};

} // namespace dbworkflow::text
