// Turns lines into what a terminal shows: coloured, and no wider than it.
#pragma once

#include "text/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace dbworkflow::report {

/// What a stream of this process is.
struct terminal {
  bool is_one = false;
  bool colours = false;   ///< a terminal that has them, and NO_COLOR is unset or empty
  std::size_t width = 80; ///< in characters
};
terminal terminal_of(int descriptor);

/// Cut to `width` characters, the last of them `…` where something is left out.
std::string shortened(std::string_view text, std::size_t width);

/// `██████░░░░  3/5`, as wide as `width` at most; only the numbers where there is no room.
std::string progress_bar(std::size_t done, std::size_t of, std::size_t width);

/// Lines of `width` characters at most, broken between words; the second and later ones begin with `indent`
/// spaces. A word that is longer stays whole.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// A line of a result in colours: what comes green, what goes red, what changes yellow, the way on bold.
std::string painted(std::string_view line);

/// The same for the text of a message.
std::string painted(const text::diagnostic& told);

} // namespace dbworkflow::report
