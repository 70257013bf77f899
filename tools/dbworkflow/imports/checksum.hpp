// Checksums as other tools take them of their files.
#pragma once

#include <string>
#include <string_view>

namespace dbworkflow::imports {

/// Hexadecimal digits in lower case.
std::string sha1(std::string_view bytes);
std::string sha384(std::string_view bytes);

/// CRC-32 over the lines without their ends, as a signed number, as Flyway does.
std::string crc32_of_lines(std::string_view normalised);

} // namespace dbworkflow::imports
