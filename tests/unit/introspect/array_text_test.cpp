#include "postgres/introspect/array_text.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using dbworkflow::postgres::introspection::array_elements;
using texts = std::vector<std::string>;

TEST_CASE("array text: elements") {
  CHECK(array_elements("{}") == texts{});
  CHECK(array_elements("{a}") == texts{"a"});
  CHECK(array_elements("{a,b c,d.e}") == texts{"a", "b c", "d.e"});
}

TEST_CASE("array text: quoted elements") {
  CHECK(array_elements(R"({"","a,b","c\"d","e\\f","{g}","NULL",h})") ==
        texts{"", "a,b", "c\"d", "e\\f", "{g}", "NULL", "h"});
}

TEST_CASE("array text: what is no array of texts is refused") {
  for (const auto* bad :
       {"", "a", "{", "{a", "{a,}", "{,a}", "{NULL}", "{{a},{b}}", R"({"a)", R"({"a"b})", R"({"a\)"}) {
    CAPTURE(bad);
    CHECK_THROWS_AS(array_elements(bad), std::invalid_argument);
  }
}
