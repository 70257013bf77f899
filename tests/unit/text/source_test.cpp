#include "text/source.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::text;

TEST_CASE("offsets become lines and columns of characters") {
  CHECK(locate("ab\ncd", 0) == position{1, 1});
  CHECK(locate("ab\ncd", 4) == position{2, 2});
  CHECK(locate("ü x", 3) == position{1, 3});
  CHECK(locate("ab", 99) == position{1, 3});
}

TEST_CASE("characters become offsets") {
  CHECK(offset_of_character("üx", 1) == 2);
  CHECK(offset_of_character("üx", 9) == 3);
}

TEST_CASE("byte order marks and carriage returns do not count") {
  CHECK(normalised("\xEF\xBB\xBF"
                   "a\r\nb\rc\n") == "a\nb\nc\n");
}
