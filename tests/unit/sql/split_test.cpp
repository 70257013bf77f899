#include "sql/statement.hpp"

#include <doctest/doctest.h>

using dbworkflow::sql::category;
using dbworkflow::sql::split;

namespace {

std::vector<std::string> texts(const std::string& content) {
  std::vector<std::string> out;
  for (const auto& one : split(content).statements) out.emplace_back(one.text(content));
  return out;
}

using list = std::vector<std::string>;

} // namespace

TEST_CASE("statements end at semicolons and at the end of the text") {
  CHECK(texts("select 1; select 2") == list{"select 1", "select 2"});
  CHECK(texts("select 1;;\n; select 2 ;") == list{"select 1", "select 2"});
  CHECK(texts("") == list{});
  CHECK(texts(" \n\t") == list{});
  CHECK(texts("-- nothing; here\n/* nor; /* here; */ */") == list{});
  CHECK(texts("-- before\nselect 1 -- after\n") == list{"select 1"});
}

TEST_CASE("semicolons inside of tokens end nothing") {
  CHECK(texts("select ';'; select \"a;b\"") == list{"select ';'", "select \"a;b\""});
  CHECK(texts("do $$ begin; end $$; select $x$ $$ ; $x$") ==
        list{"do $$ begin; end $$", "select $x$ $$ ; $x$"});
  CHECK(texts("select E'\\';'; select 2") == list{"select E'\\';'", "select 2"});
  CHECK(texts("select 'a''; b'; select 2") == list{"select 'a''; b'", "select 2"});
  CHECK(texts("select /* ; /* ; */ ; */ 1; select 2") == list{"select /* ; /* ; */ ; */ 1", "select 2"});
}

TEST_CASE("rules and SQL-standard bodies hold statements") {
  const std::string rule =
      "create or replace rule r as on insert to t do (insert into a values (1); delete from b)";
  CHECK(texts(rule + "; select 1") == list{rule, "select 1"});
  const std::string body =
      "create function f(a int) returns int begin atomic select case when a > 1 then 2 else 3 end; "
      "select x.end from x; end";
  CHECK(texts(body + "; select 1") == list{body, "select 1"});
  const std::string procedure =
      "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC INSERT INTO t VALUES (1); END";
  CHECK(texts(procedure + "; select 1") == list{procedure, "select 1"});
}

TEST_CASE("a forgotten parenthesis does not swallow the next statement") {
  CHECK(texts("create table a (b int; create table c (d int);") ==
        list{"create table a (b int", "create table c (d int)"});
}

TEST_CASE("begin outside of a routine is the transaction statement") {
  CHECK(texts("begin; create table a (b int); end;") == list{"begin", "create table a (b int)", "end"});
}

TEST_CASE("offsets are bytes, also after other letters") {
  const std::string content = "select 'äöü'; -- é\nselect \"ñ\";";
  const auto found = split(content);
  REQUIRE(found.statements.size() == 2);
  CHECK(found.statements[1].text(content) == "select \"ñ\"");
  REQUIRE(found.comments.size() == 1);
  CHECK(content.substr(found.comments[0].begin, found.comments[0].end - found.comments[0].begin) == "-- é");
}

TEST_CASE("psql meta-commands are found, and what stands in their line is no SQL") {
  const std::string content =
      "\\connect it's \"a db\nselect 1;\n  \\echo 'x\nselect 2 \\gset\nselect '\n\\no';\n\\restrict x\n";
  const auto found = split(content);
  REQUIRE(found.meta_commands.size() == 4);
  CHECK(found.meta_commands[0].text == "\\connect");
  CHECK(found.meta_commands[1].text == "\\echo");
  CHECK(found.meta_commands[1].begin == content.find("\\echo"));
  CHECK(found.meta_commands[2].text == "\\gset");
  CHECK(found.meta_commands[3].text == "\\restrict");
  CHECK(found.errors.empty());
  CHECK(texts(content) == list{"select 1", "select 2", "select '\n\\no'"});
}

TEST_CASE("the data of COPY FROM stdin is left out") {
  const std::string content = "copy t (a, b) from stdin with (format text);\nit's\t;\n\\\\N\n\\.\nselect 1;\n"
                              "copy u from stdin;\n\"x\n\\.\n\ncreate table v (w int);";
  const auto found = split(content);
  CHECK(texts(content) == list{"copy t (a, b) from stdin with (format text)", "select 1", "copy u from stdin",
                               "create table v (w int)"});
  CHECK(found.meta_commands.empty());
  CHECK(found.errors.empty());
  CHECK(found.statements[0].data_end == content.find("\\.\n") + 2);
  CHECK(found.statements[1].data_end == found.statements[1].end);
}

TEST_CASE("many lines that begin with a backslash inside of one string") {
  std::string content = "select $$\n";
  for (int i = 0; i < 5000; ++i) content += "\\line '\n";
  content += "$$;\n\\real\nselect 2;";
  const auto found = split(content);
  CHECK(found.statements.size() == 2);
  REQUIRE(found.meta_commands.size() == 1);
  CHECK(found.meta_commands[0].text == "\\real");
}

TEST_CASE("what does not end is told with the place where it begins") {
  for (const std::string open : {"'abc", "\"abc", "$$ abc", "/* abc /* */", "$tag$ $$"}) {
    const std::string content = "select 'é';\nselect " + open + ";\nselect 3";
    const auto found = split(content);
    CAPTURE(open);
    REQUIRE(found.errors.size() == 1);
    CHECK(found.errors[0].offset == content.find(open));
    CHECK(found.errors[0].message.starts_with("unterminated"));
    CHECK(found.statements.size() == 1);
  }
}

TEST_CASE("a zero byte ends the text with an error") {
  const std::string content("select 1;\0select 2;", 19);
  const auto found = split(content);
  REQUIRE(found.errors.size() == 1);
  CHECK(found.errors[0].offset == 9);
  CHECK(found.statements.size() == 1);
}

TEST_CASE("strings under standard_conforming_strings = off") {
  const std::string preamble = "set standard_conforming_strings = off;\n";
  CHECK(split(preamble + "select 'a';").errors.empty());
  CHECK(split(preamble + "set standard_conforming_strings to on; select 'a\\';").errors.empty());
  REQUIRE(split(preamble + "select 'a\\'';").errors.size() == 1);
  CHECK(split(preamble + "select 'a\\n';").errors[0].offset == preamble.size() + 7);
}

TEST_CASE("a large text") {
  std::string content;
  while (content.size() < 15'000'000)
    content += "insert into t (a, b) values (1, 'some text that is; not short at all');\n";
  const auto found = split(content);
  CHECK(found.statements.size() == content.size() / (content.find('\n') + 1));
  CHECK(found.errors.empty());
}
