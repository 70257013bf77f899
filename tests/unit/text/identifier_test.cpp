#include "text/identifier.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::text;

TEST_CASE("identifiers are quoted only where PostgreSQL needs it") {
  CHECK(quote_identifier("orders") == "orders");
  CHECK(quote_identifier("order") == "\"order\"");
  CHECK(quote_identifier("Orders") == "\"Orders\"");
  CHECK(quote_identifier("a b") == "\"a b\"");
  CHECK(quote_identifier("a\"b") == "\"a\"\"b\"");
  CHECK(quote_identifier("größe") == "\"größe\"");
  CHECK(quote_identifier("1st") == "\"1st\"");
  CHECK(quote_identifier("") == "\"\"");
  CHECK(qualified("public", "user") == "public.\"user\"");
}

TEST_CASE("literals survive quotes and backslashes") {
  CHECK(quote_literal("it's") == "'it''s'");
  CHECK(quote_literal("a\\b") == "E'a\\\\b'");
}

TEST_CASE("a dotted name is split as SQL reads it") {
  CHECK(split_qualified("public.Orders") == std::vector<std::string>{"public", "orders"});
  CHECK(split_qualified("\"A.b\".\"c\"\"d\"") == std::vector<std::string>{"A.b", "c\"d"});
  CHECK(split_qualified("a.").empty());
  CHECK(split_qualified("\"open").empty());
}
