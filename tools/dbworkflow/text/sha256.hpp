// Turns bytes into their SHA-256.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::text {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace dbworkflow::text
