// Turns bytes into hexadecimal digits.
#pragma once

#include <span>
#include <string>

namespace dbworkflow::text {

/// Two lower-case digits a byte.
std::string hexadecimal(std::span<const unsigned char> bytes);

} // namespace dbworkflow::text
