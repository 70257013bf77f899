#include "codegen/names.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace dbworkflow::codegen {
namespace {

/// Keywords and alternative tokens of C++ up to 26, and macros that are everywhere; sorted.
constexpr auto reserved = std::to_array<std::string_view>({
    "EOF",          "NULL",         "alignas",       "alignof",
    "and",          "and_eq",       "asm",           "assert",
    "auto",         "bitand",       "bitor",         "bool",
    "break",        "case",         "catch",         "char",
    "char16_t",     "char32_t",     "char8_t",       "class",
    "co_await",     "co_return",    "co_yield",      "compl",
    "concept",      "const",        "const_cast",    "consteval",
    "constexpr",    "constinit",    "continue",      "contract_assert",
    "decltype",     "default",      "delete",        "do",
    "double",       "dynamic_cast", "else",          "enum",
    "errno",        "explicit",     "export",        "extern",
    "false",        "float",        "for",           "friend",
    "goto",         "if",           "inline",        "int",
    "linux",        "long",         "major",         "minor",
    "mutable",      "namespace",    "new",           "noexcept",
    "not",          "not_eq",       "nullptr",       "operator",
    "or",           "or_eq",        "pqxx",          "private",
    "protected",    "public",       "register",      "reinterpret_cast",
    "requires",     "return",       "short",         "signed",
    "sizeof",       "static",       "static_assert", "static_cast",
    "std",          "stderr",       "stdin",         "stdout",
    "struct",       "switch",       "template",      "this",
    "thread_local", "throw",        "true",          "try",
    "typedef",      "typeid",       "typename",      "union",
    "unix",         "unsigned",     "using",         "virtual",
    "void",         "volatile",     "wchar_t",       "while",
    "xor",          "xor_eq",
});

/// The code point that begins at `at`, and moves `at` past it. What is not UTF-8 is taken byte by byte.
std::uint32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const auto lead = byte(at);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1 || at + length > text.size()) {
    ++at;
    return lead;
  }
  std::uint32_t out = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) out = (out << 6U) | (byte(at + i) & 0x3FU);
  at += length;
  return out;
}

bool is_plain(std::uint32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

std::string identifier(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const auto c = next_character(name, at);
    if (is_plain(c)) {
      out += static_cast<char>(c);
    } else if (c >= 0x80) {
      out += fmt::format("u{:04x}", c);
    } else if (out.empty() || out.back() != '_') {
      out += '_'; // never two: names with `__` are the implementation's
    }
  }
  if (out.empty() || out == "_") out = "empty";
  if (out.front() >= '0' && out.front() <= '9') out.insert(0, "n");
  // `_X` and, at namespace level, `_x` are the implementation's too.
  if (out.front() == '_') out.erase(0, 1);
  if (out.front() >= '0' && out.front() <= '9') out.insert(0, "n");
  if (std::binary_search(reserved.begin(), reserved.end(), out)) out += '_';
  return out;
}

std::string scope::claim(std::string_view name) {
  const auto wanted = identifier(name);
  auto out = wanted;
  for (int i = 2; !m_taken.insert(out).second; ++i)
    out = fmt::format("{}{}{}", wanted, wanted.back() == '_' ? "" : "_", i);
  return out;
}

} // namespace dbworkflow::codegen
