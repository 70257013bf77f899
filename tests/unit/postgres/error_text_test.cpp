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

TEST_CASE("sections out of order are somebody's text") {
  const auto got = parse_error_text(
      "ERROR:  no\nHINT:  first\nDETAIL:  of the hint\nCONTEXT:  f\nHINT:  of the context\n", "x", "x");
  CHECK(got.hint == "first\nDETAIL:  of the hint");
  CHECK(got.context == "f\nHINT:  of the context");
  CHECK_FALSE(got.detail);
}

TEST_CASE("a message of several lines, one of which looks like a place, has no place") {
  const auto got = parse_error_text("ERROR:  a\nLINE 1: b\nc\n", "P0001", "select 1");
  CHECK(got.message == "a\nLINE 1: b\nc");
  CHECK_FALSE(got.position);
}

TEST_CASE("text that is no error of a server at all stays whole") {
  CHECK(parse_error_text("", "", "").message.empty());
  CHECK(parse_error_text("no colon", "", "").message == "no colon");
  CHECK(parse_error_text("LINE 99999999999999999999: x\n   ^\n", "", "").message ==
        "LINE 99999999999999999999: x\n   ^");
}
