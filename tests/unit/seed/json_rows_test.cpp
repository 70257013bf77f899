#include "seed/json_rows.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;
using seed::read_json;
using seed::text_of_json;

namespace {

std::string refused(const std::string& content) {
  try {
    read_json("a.json", content, {}, "a");
  } catch (const text::error& told) {
    return told.what();
  }
  return {};
}

} // namespace

TEST_CASE("an array of rows is for the table of the file's name; rows with the same keys are one set") {
  const auto found = read_json(
      "a.json", "[\n {\"b\": 1.50, \"a\": \"x\\n\\\"}\"},\n {\"a\": null},\n {\"a\":\"y\",\"b\":[{}]}\n]\n",
      "shop", "users");
  REQUIRE(found.size() == 2);
  CHECK(found[0].schema == "shop");
  CHECK(found[0].table == "users");
  CHECK(found[0].columns == std::vector<std::string>{"a", "b"});
  CHECK(found[0].rows[0] == std::vector<postgres::value>{"\"x\\n\\\"}\"", "1.50"});
  CHECK(found[0].rows[1] == std::vector<postgres::value>{"\"y\"", "[{}]"});
  CHECK(found[0].lines == std::vector<std::size_t>{2, 4});
  CHECK(found[1].columns == std::vector<std::string>{"a"});
  CHECK(found[1].lines == std::vector<std::size_t>{3});
}

TEST_CASE("an object of arrays names its tables") {
  const auto found = read_json(
      "a.json", R"({"users": [{"id": 1}], "shop.\"Big Orders\"": [{"id": 2}], "none": []})", {}, "a");
  REQUIRE(found.size() == 2);
  CHECK(found[0].table == "users");
  CHECK(found[0].schema.empty());
  CHECK(found[1].schema == "shop");
  CHECK(found[1].table == "Big Orders");
}

TEST_CASE("values in PostgreSQL's text form") {
  CHECK_FALSE(text_of_json("null", false, false).has_value());
  CHECK(text_of_json("12345678901234567890.10", false, false) == "12345678901234567890.10");
  CHECK(text_of_json("true", false, false) == "true");
  CHECK(text_of_json("\"\\u00fc\"", false, false) == "ü");
  CHECK(text_of_json("\"x\"", true, false) == "\"x\"");
  CHECK(text_of_json("{\"a\": 1}", true, false) == "{\"a\": 1}");
  CHECK(text_of_json("[1, 2.50]", true, false) == "[1, 2.50]");
  CHECK(text_of_json("[1, 2.50, null, \"a\\\"b\\\\c\", [\"}\"]]", false, true) ==
        R"({"1","2.50",NULL,"a\"b\\c",{"}"}})");
  CHECK(text_of_json("[]", false, true) == "{}");
}

TEST_CASE("mistakes are told at their place") {
  CHECK(refused("[{\"a\": 1},\n {\"a\": }]").find("a.json:2:8: error: this is no JSON") == 0);
  CHECK(refused("3").find(
            "a.json:1:1: error: an array of rows, or an object of such arrays, is wanted here") == 0);
  CHECK(refused("[\n1]").find("a.json:2:1: error: a row is an object") == 0);
  CHECK(refused("[{\"a\": 1, \"a\": 2}]").find("a.json:1:11: error: column \"a\" is there twice") == 0);
  CHECK(refused("{\"a\": 1}").find("a.json:1:7: error: an array of rows is wanted here") == 0);
  CHECK(refused("{\"a.b.c\": []}").find("a.json:1:2: error: \"a.b.c\" is no name of a table") == 0);
  CHECK(refused("[{}]").find("a.json:1:2: error: a row has no columns") == 0);
}
