#include "text/hexadecimal.hpp"

#include <string_view>

namespace dbworkflow::text {

std::string hexadecimal(std::span<const unsigned char> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const auto byte : bytes) {
    out += digits[byte >> 4U];
    out += digits[byte & 0x0FU];
  }
  return out;
}

} // namespace dbworkflow::text
