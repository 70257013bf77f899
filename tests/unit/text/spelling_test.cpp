#include "text/spelling.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::text;

TEST_CASE("the nearest word is found, a far one is not") {
  CHECK(nearest("custumers", {"orders", "customers"}) == "customers");
  CHECK(nearest("shcema", {"schema"}) == "schema");
  CHECK_FALSE(nearest("x", {"customers"}));
}
