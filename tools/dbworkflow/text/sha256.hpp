// Turns bytes into their SHA-256.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dbworkflow::text {

/// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Of a file of any size. Throws `error` (failed) where it cannot be read.
std::string sha256_of_file(const std::filesystem::path& path);

} // namespace dbworkflow::text
