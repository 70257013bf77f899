#include "postgres/error_text.hpp"

#include <doctest/doctest.h>

using dbworkflow::postgres::notice_message;
using dbworkflow::postgres::parse_error_text;

TEST_CASE("the parts of an error are told apart") {
  const auto got = parse_error_text(
      "ERROR:  duplicate key\nDETAIL:  Key (a)=(1)\nexists.\nHINT:  use 2\nCONTEXT:  line 3\n", "23505", "x");
  CHECK(got.message == "duplicate key");
  CHECK(got.detail == "Key (a)=(1)\nexists.");
  CHECK(got.hint == "use 2");
  CHECK(got.context == "line 3");
  CHECK(got.sqlstate == "23505");
  CHECK_FALSE(got.position);
}

TEST_CASE("a line inside a function is no place of ours") {
  const auto got =
      parse_error_text("ERROR:  no\nLINE 1: select x\n               ^\nQUERY:  select x\nCONTEXT:  f\n",
                       "42703", "select f()");
  CHECK_FALSE(got.position);
}

TEST_CASE("a notice is its message") {
  CHECK(notice_message("NOTICE:  table is there\n") == "table is there");
}
