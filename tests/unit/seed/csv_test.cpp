#include "seed/csv.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;
using seed::read_csv;

namespace {

std::string refused(const std::string& content) {
  try {
    read_csv("a.csv", content);
  } catch (const text::error& told) {
    return told.what();
  }
  return {};
}

} // namespace

TEST_CASE("fields, quotes, NULL and empty texts") {
  const auto found =
      read_csv("a.csv", "\xEF\xBB\xBFid,name,\"no te\"\r\n1,Ada,\r\n2,\"a \"\"b\"\", c\",\"\"\n3,ü, x ");
  CHECK(found.columns == std::vector<std::string>{"id", "name", "no te"});
  REQUIRE(found.rows.size() == 3);
  CHECK(found.rows[0] == std::vector<postgres::value>{"1", "Ada", std::nullopt});
  CHECK(found.rows[1] == std::vector<postgres::value>{"2", "a \"b\", c", ""});
  CHECK(found.rows[2] == std::vector<postgres::value>{"3", "ü", " x "});
  CHECK(found.lines == std::vector<std::size_t>{2, 3, 4});
}

TEST_CASE("a row begins where an editor shows it, also behind quoted line ends and empty lines") {
  const auto found = read_csv("a.csv", "id,text\n1,\"two\nlines\"\n\n2,\"\r\n\"\n3,x\n");
  CHECK(found.lines == std::vector<std::size_t>{2, 5, 7});
  CHECK(found.rows[0][1] == "two\nlines");
  CHECK(found.rows[1][1] == "\r\n");
}

TEST_CASE("in a file with one column, an empty line is a row with NULL") {
  const auto found = read_csv("a.csv", "name\nx\n\ny\n");
  CHECK(found.rows.size() == 3);
  CHECK_FALSE(found.rows[1][0].has_value());
}

TEST_CASE("mistakes are told at their line") {
  CHECK(refused("").find("a.csv:1:1: error: the file is empty") == 0);
  CHECK(refused("a,,b\n").find("a.csv:1:1: error: a column has no name") == 0);
  CHECK(refused("a,b,a\n").find("a.csv:1:1: error: column \"a\" is named twice") == 0);
  CHECK(refused("a,b\n1,\"x\ny\"\n1,2,3\n")
            .find("a.csv:4:1: error: this row has 3 values, and there are 2 columns") == 0);
  CHECK(refused("a,b\n1\n").find("a.csv:2:1: error: this row has 1 values") == 0);
  CHECK(refused("a,b\n1,\"x\n\n").find("a.csv:2:1: error: this quote is not closed") == 0);
  CHECK(refused("a,b\n1,\"x\" y\n").find("a.csv:2:1: error: something stands behind a closing quote") == 0);
  CHECK(refused("a,b\n1,x\"y\n").find("a.csv:2:1: error: a quote stands inside of an unquoted field") == 0);
}
