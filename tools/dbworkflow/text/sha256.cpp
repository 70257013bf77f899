#include "text/sha256.hpp"

#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/hexadecimal.hpp"

#include <array>
#include <fstream>
#include <memory>
#include <openssl/evp.h>
#include <span>
#include <stdexcept>
#include <vector>

namespace dbworkflow::text {

namespace {

using digest_bytes = std::array<unsigned char, EVP_MAX_MD_SIZE>;

[[noreturn]] void not_available() { throw std::runtime_error("SHA-256 is not available in this OpenSSL"); }

} // namespace

std::string sha256(std::string_view bytes) {
  digest_bytes digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    not_available();
  return hexadecimal(std::span(digest).first(size));
}

std::string sha256_of_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  diagnostic told;
  told.path = shown_path(path);
  told.message = "cannot be read";
  if (!file) throw error(exit_code::failed, told);
  const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> state(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  if (!state || EVP_DigestInit_ex(state.get(), EVP_sha256(), nullptr) != 1) not_available();
  std::vector<char> block(1U << 20U);
  while (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0) {
    if (EVP_DigestUpdate(state.get(), block.data(), static_cast<std::size_t>(file.gcount())) != 1)
      not_available();
  }
  if (file.bad()) throw error(exit_code::failed, told);
  digest_bytes digest{};
  unsigned int size = 0;
  if (EVP_DigestFinal_ex(state.get(), digest.data(), &size) != 1) not_available();
  return hexadecimal(std::span(digest).first(size));
}

} // namespace dbworkflow::text
