#include "imports/checksum.hpp"

#include "text/hexadecimal.hpp"

#include <array>
#include <cstdint>
#include <openssl/evp.h>
#include <span>
#include <stdexcept>

namespace dbworkflow::imports {
namespace {

std::string digest(std::string_view bytes, const EVP_MD* method) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> made{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), made.data(), &size, method, nullptr) != 1)
    throw std::runtime_error("a checksum is not available in this OpenSSL");
  return text::hexadecimal(std::span(made).first(size));
}

} // namespace

std::string sha1(std::string_view bytes) { return digest(bytes, EVP_sha1()); }

std::string sha384(std::string_view bytes) { return digest(bytes, EVP_sha384()); }

std::string crc32_of_lines(std::string_view normalised) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : normalised) {
    if (c == '\n') continue;
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1U) != 0 ? (sum >> 1U) ^ 0xEDB88320U : sum >> 1U;
  }
  return std::to_string(static_cast<std::int32_t>(~sum));
}

} // namespace dbworkflow::imports
