// Turns any text into one word of a POSIX shell's command line.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::text {

/// As it is where no shell reads anything into it, else in single quotes.
std::string shell_word(std::string_view text);

} // namespace dbworkflow::text
