// Words for a shell: read by the shell itself.
#include "text/shell_word.hpp"

#include <array>
#include <cstdio>
#include <doctest/doctest.h>
#include <memory>
#include <string>

using namespace dbworkflow;

namespace {

std::string said_by_shell(const std::string& word) {
  const std::unique_ptr<FILE, int (*)(FILE*)> shell(popen(("printf %s. " + word).c_str(), "r"), pclose);
  REQUIRE(shell);
  std::string out;
  std::array<char, 256> block{};
  while (const auto size = std::fread(block.data(), 1, block.size(), shell.get()))
    out.append(block.data(), size);
  return out;
}

} // namespace

TEST_CASE("a shell reads a word as what it was made of") {
  for (const std::string text :
       {"plain", "", "two words", "it's", "$HOME `id` $(id)", "a\nb", "*", "~", "grün", "-n"}) {
    CAPTURE(text);
    CHECK(said_by_shell(text::shell_word(text)) == text + ".");
  }
}

TEST_CASE("a word that needs no quotes has none") { CHECK(text::shell_word("build/dir-1") == "build/dir-1"); }
