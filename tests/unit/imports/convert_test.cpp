#include "imports/checksum.hpp"
#include "imports/convert.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;
using namespace dbworkflow::imports;

namespace {

converted made(const std::string& content, tool from = tool::numbered, bool transactional = true,
               const std::vector<replacement>& replacements = {}) {
  folder of;
  of.from = from;
  script one;
  one.path = "a.sql";
  one.file = {"old/a.sql", content};
  one.up = {{0, content.size()}};
  one.transactional = transactional;
  one.placeholders = from == tool::flyway;
  return convert(of, one, replacements);
}

/// Without the line that says where it comes from.
std::string sql_of(const std::string& content, tool from = tool::numbered, bool transactional = true) {
  const auto out = made(content, from, transactional);
  CHECK(out.problems.empty());
  return out.text.text.substr(out.text.text.find('\n') + 1);
}

std::string problem_of(const std::string& content, tool from = tool::numbered) {
  const auto out = made(content, from);
  REQUIRE(out.problems.size() == 1);
  return text::format(out.problems.front());
}

} // namespace

TEST_CASE("what is no matter of ours stays as it is") {
  const std::string plain = "-- why\ncreate table a (id int); -- \\echo\n\n/* begin; */ select 'commit;'";
  CHECK(sql_of(plain) == plain + "\n");
  CHECK(sql_of("") == "");
}

TEST_CASE("BEGIN and COMMIT around all of it go") {
  CHECK(sql_of("begin;\ncreate table a ();\ncommit;\n") == "create table a ();\n");
  CHECK(sql_of("START TRANSACTION; create table a (); END;") == " create table a ();\n");
  CHECK(sql_of("begin work;\ncommit transaction;\n") == "");
}

TEST_CASE("BEGIN and COMMIT in between begin sections") {
  CHECK(sql_of("alter type t add value 'a'; commit;\ncreate table a (b t default 'a');\n") ==
        "alter type t add value 'a';\n-- dbworkflow: transaction\ncreate table a (b t default 'a');\n");
  CHECK(sql_of("select 1; begin; select 2; commit; select 3") ==
        "select 1; \n-- dbworkflow: transaction\n select 2; \n-- dbworkflow: transaction\n select 3\n");
  CHECK(sql_of("begin;\nselect 1;\ncommit;\nbegin;\nselect 2;\ncommit;\n") ==
        "select 1;\n-- dbworkflow: transaction\nselect 2;\n");
}

TEST_CASE("outside of a transaction, BEGIN makes one") {
  CHECK(sql_of("select 1;\nbegin;\nselect 2;\ncommit;\nselect 3;\n", tool::dbmate, false) ==
        "-- dbworkflow: no-transaction\nselect 1;\n-- dbworkflow: transaction\nselect 2;\n"
        "-- dbworkflow: no-transaction\nselect 3;\n");
}

TEST_CASE("what BEGIN says more, and other ways to end, are named") {
  CHECK(problem_of("select 1;\n  rollback;\n").starts_with("old/a.sql:2:3: error: ROLLBACK in a migration"));
  CHECK(problem_of("begin isolation level serializable;").starts_with("old/a.sql:1:1: error: BEGIN"));
}

TEST_CASE("lines are told as those of the other file, also behind what was taken out or put in") {
  const auto out = made("begin;\n\\echo a\nselect 1;\ncommit;\nselect 2;\n\\connect b\n");
  REQUIRE(out.problems.size() == 1);
  CHECK(
      text::format(out.problems.front()).starts_with("old/a.sql:6:1: error: \\connect is a command of psql"));
  CHECK(out.text.text ==
        "-- numbered: a.sql\nselect 1;\n-- dbworkflow: transaction\nselect 2;\n\\connect b\n");
  CHECK(out.text.origins == std::vector<std::size_t>{1, 3, 4, 5, 6});
  text::diagnostic told;
  told.where = {4, 7};
  script one;
  one.file.path = "old/a.sql";
  CHECK(at_origin(told, out.text, one).where == text::position{5, 7});
}

TEST_CASE("COPY becomes INSERT of the same rows") {
  CHECK(sql_of("copy public.a (b, \"C\") from stdin;\n1\t\\N\n\\\\N\t\\x\\101\\t'\n\\.\nselect 1;\n") ==
        "insert into public.a (b, \"C\") overriding system value values\n  ('1', null),\n  (E'\\\\N', "
        "'xA\t''');\nselect 1;\n");
  CHECK(sql_of("copy a from stdin;\n\\.\n") == "-- no rows for a\n");
  CHECK(problem_of("copy a from stdin with csv;\n1,2\n\\.\n").starts_with("old/a.sql:1:1: error: COPY"));
}

TEST_CASE("a mark of Drizzle ends a statement") {
  CHECK(sql_of("select 1 -- one\n--> statement-breakpoint\nselect 2;--> statement-breakpoint\nselect '\n--> "
               "statement-breakpoint'",
               tool::drizzle) == "select 1; -- one\nselect 2;\nselect '\n--> statement-breakpoint'\n");
}

TEST_CASE("text that stands for another is told, or named at its place") {
  const auto out =
      made("create schema ${s};\n-- ${s} ${t}\nselect '${t}';", tool::flyway, true, {{"${s}", "app"}});
  CHECK(out.text.text == "-- flyway: a.sql\ncreate schema app;\n-- app ${t}\nselect '${t}';\n");
  REQUIRE(out.problems.size() == 1);
  CHECK(text::format(out.problems.front()).starts_with("old/a.sql:3:9: error: ${t} stands for something"));
}

TEST_CASE("checksums are those of the other tools") {
  CHECK(crc32_of_lines("123456789") == "-873187034");
  CHECK(crc32_of_lines("1234\n56789\n") == "-873187034");
  CHECK(sha1("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(sha384("abc").starts_with("cb00753f45a35e8bb5a03d699ac65007"));
}
