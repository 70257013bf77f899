#include "compile/compile.hpp"

#include "text/file.hpp"
#include "text/sha256.hpp"

#include <algorithm>
#include <cstdio>

namespace dbworkflow::compile {
namespace {

/// How many bytes the character at `at` has; 0 where there is none in UTF-8.
std::size_t character_size(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : static_cast<unsigned char>(0);
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const auto first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (!follows(1) || !follows(2)) return 0;
    if (first == 0xE0 && byte(1) < 0xA0) return 0;
    return first == 0xED && byte(1) > 0x9F ? 0 : 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!follows(1) || !follows(2) || !follows(3)) return 0;
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    return first == 0xF4 && byte(1) > 0x8F ? 0 : 4;
  }
  return 0;
}

std::size_t valid_bytes(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto size = character_size(bytes, at);
    if (size == 0) return at;
    at += size;
  }
  return at;
}

/// `bytes` with a question mark for each that is no UTF-8: what can be shown.
std::string printable(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const auto valid = valid_bytes(bytes);
    out += bytes.substr(0, valid);
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    out += '?';
    bytes.remove_prefix(1);
  }
  return out;
}

text::diagnostic not_utf8(const text::source& from, std::size_t offset) {
  char number[8];
  std::snprintf(number, sizeof number, "0x%02X",
                static_cast<unsigned>(static_cast<unsigned char>(from.content[offset])));
  auto told =
      text::at(from, offset, 0, std::string("byte ") + number + " is not UTF-8", {"save the file as UTF-8"});
  told.line = printable(told.line);
  return told;
}

} // namespace

std::vector<text::source> read_sources(const std::vector<std::filesystem::path>& files) {
  std::vector<text::source> out;
  std::vector<text::diagnostic> problems;
  for (const auto& file : files) {
    try {
      out.push_back({text::shown_path(file), text::normalised(text::read_file(file))});
    } catch (const text::error& unreadable) {
      problems.insert(problems.end(), unreadable.diagnostics().begin(), unreadable.diagnostics().end());
      continue;
    }
    const auto& content = out.back().content;
    if (const auto valid = valid_bytes(content); valid < content.size()) {
      problems.push_back(not_utf8(out.back(), valid));
    }
  }
  if (!problems.empty()) throw text::error(text::exit_code::failed, std::move(problems));
  return out;
}

std::string sources_hash(const std::vector<text::source>& sources) {
  std::vector<std::string> hashes;
  hashes.reserve(sources.size());
  for (const auto& one : sources) hashes.push_back(text::sha256(one.content));
  std::sort(hashes.begin(), hashes.end());
  std::string all;
  for (const auto& one : hashes) all += one + '\n';
  return text::sha256(all);
}

} // namespace dbworkflow::compile
