#include "codegen/names.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::codegen;

TEST_CASE("names of SQL become names that every C++ compiler takes") {
  CHECK(identifier("orders") == "orders");
  CHECK(identifier("Order Lines") == "Order_Lines");
  CHECK(identifier("class") == "class_");
  CHECK(identifier("1st") == "n1st");
  CHECK(identifier("größe") == "gru00f6u00dfe");
  CHECK(identifier("a__b") == "a_b");
  CHECK(identifier("_x") == "x");
  CHECK(identifier("") == "empty");
  CHECK(identifier("\"") == "empty");
  CHECK(identifier("a\"b") == "a_b");
  CHECK(identifier("std") == "std_");
  CHECK(identifier("_1") == "n1");
  CHECK(identifier("NAN") == "NAN_");
  CHECK(identifier("EOF") == "EOF_");
}

TEST_CASE("names of one scope are all different") {
  scope names({"find"});
  CHECK(names.claim("a b") == "a_b");
  CHECK(names.claim("a-b") == "a_b_2");
  CHECK(names.claim("A b") == "A_b");
  CHECK(names.claim("find") == "find_");
  CHECK(names.claim("find") == "find_2");
}
