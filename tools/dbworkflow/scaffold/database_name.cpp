#include "scaffold/database_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dbworkflow::scaffold {
namespace {

/// In alphabetical order. Targets of CMake's generators, databases of every server, words of C++.
constexpr auto taken = std::to_array<std::string_view>(
    {"alignas",   "alignof",   "all",       "and",     "asm",      "auto",     "bool",     "break",
     "case",      "catch",     "char",      "class",   "clean",    "concept",  "const",    "continue",
     "db",        "default",   "delete",    "depend",  "do",       "double",   "else",     "enum",
     "explicit",  "export",    "extern",    "false",   "final",    "float",    "for",      "friend",
     "goto",      "help",      "if",        "inline",  "install",  "int",      "long",     "module",
     "mutable",   "namespace", "new",       "not",     "operator", "or",       "override", "package",
     "postgres",  "private",   "protected", "public",  "register", "requires", "return",   "short",
     "signed",    "sizeof",    "static",    "std",     "struct",   "switch",   "template", "template0",
     "template1", "test",      "this",      "throw",   "true",     "try",      "typedef",  "typename",
     "union",     "unsigned",  "using",     "virtual", "void",     "volatile", "while",    "xor"});

} // namespace

std::string database_name(const std::string& from) {
  std::string out;
  for (const char c : from) {
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (!out.empty() && out.back() != '_') {
      out += '_';
    }
  }
  while (!out.empty() && out.back() == '_') out.pop_back();
  if (out.empty()) return {};
  if (out.front() >= '0' && out.front() <= '9') out.insert(0, "db_");
  if (std::find(taken.begin(), taken.end(), out) != taken.end()) out += "_db";
  return out;
}

} // namespace dbworkflow::scaffold
