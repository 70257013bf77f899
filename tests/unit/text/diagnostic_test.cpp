#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::text;

TEST_CASE("a diagnostic is shown as compilers do, with the line, a caret and hints") {
  const source file{"schema/orders.sql", "create table orders (\n  customer    custumers not null\n);\n"};
  const auto offset = file.content.find("custumers");
  const auto told = at(file, offset, 9, "type \"custumers\" does not exist", {"did you mean \"customers\"?"});
  CHECK(format(told) == "schema/orders.sql:2:15: error: type \"custumers\" does not exist\n"
                        "    2 |   customer    custumers not null\n"
                        "      |               ^~~~~~~~~\n"
                        "      = did you mean \"customers\"?\n");
}

TEST_CASE("columns and carets count characters, and tabs stay tabs") {
  const source file{"a.sql", "\tgrün x"};
  const auto told = at(file, file.content.find('x'), 1, "m");
  CHECK(told.where.column == 7);
  CHECK(format(told) == "a.sql:1:7: error: m\n    1 | \tgrün x\n      | \t     ^\n");
}

TEST_CASE("a diagnostic of no file is its fact and its remedies") {
  const error thrown(exit_code::unreachable, "no server", {"start one"});
  CHECK(std::string(thrown.what()) == "error: no server\n      = start one\n");
  CHECK(thrown.code() == exit_code::unreachable);
}
