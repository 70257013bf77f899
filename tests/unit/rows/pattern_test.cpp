#include "rows/constants.hpp"
#include "rows/pattern.hpp"

#include <doctest/doctest.h>
#include <regex>

using namespace dbworkflow;

TEST_CASE("texts match the pattern they are made from") {
  for (const std::string pattern :
       {"^[a-z]+@[a-z]+\\.[a-z]{2,}$", "^(open|paid)-\\d{4}$", "^#[0-9a-fA-F]{6}$", "^a?b*c+$",
        "^(?:x|y){2}z$", "^[^a-z ]{3}$", "^[[:alpha:]]{2}[[:digit:]]$", "^\\+?[1-9]\\d{1,14}$"}) {
    const auto made = rows::matching_regex(pattern, 6);
    CHECK(!made.empty());
    for (const auto& one : made) {
      INFO(pattern << " made " << one);
      CHECK(std::regex_search(one, std::regex(pattern)));
    }
  }
}

TEST_CASE("LIKE") {
  CHECK(rows::matching_like("%@_.ch") == std::vector<std::string>{"a@a.ch", "@x.ch", "bc@b.ch"});
}

TEST_CASE("what an expression speaks of") {
  const auto found =
      rows::constants_in("CHECK (((price > (- 1.5)) AND (state = ANY (ARRAY['it''s'::text, 'paid'::text])) "
                         "AND (code ~ '^a'::text) "
                         "AND (mail ~~ '%@%'::text) AND (note <> E'a\\nb'::text) AND (n < 10)))");
  CHECK(found.texts == std::vector<std::string>{"it's", "paid", "a\nb"});
  CHECK(found.numbers == std::vector<std::string>{"-1.5", "10"});
  CHECK(found.regexes == std::vector<std::string>{"^a"});
  CHECK(found.likes == std::vector<std::string>{"%@%"});
}
