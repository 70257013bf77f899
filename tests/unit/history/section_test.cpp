#include "history/history.hpp"
#include "history/section.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;

namespace {

history::migration parsed(const std::string& sql) { return history::parse_migration({}, {"m.sql", sql}); }

std::string refusal(const std::string& sql) {
  try {
    static_cast<void>(parsed(sql));
  } catch (const text::error& told) {
    return text::format(told.diagnostics().front());
  }
  return {};
}

} // namespace

TEST_CASE("a file is one transaction unless it says otherwise") {
  const auto one = parsed("create table a ();\ncreate table b ();");
  REQUIRE(one.sections().size() == 1);
  CHECK(one.sections()[0].transactional);
  CHECK(one.sections()[0].statements.size() == 2);
  CHECK(parsed("-- nothing\n").sections().empty());
}

TEST_CASE("directives begin sections and set their limits") {
  const auto one = parsed(
      "create table a ();\n-- dbworkflow: no-transaction\n-- dbworkflow: lock-timeout 5s\n"
      "-- dbworkflow: statement-timeout 20min\nvacuum;\n-- dbworkflow: transaction\ncreate table b ();\n");
  REQUIRE(one.sections().size() == 3);
  CHECK_FALSE(one.sections()[1].transactional);
  CHECK(one.sections()[1].limits.at(0).lock == "5s");
  CHECK(one.sections()[1].limits.at(0).statement == "20min");
  CHECK(one.sections()[2].transactional);
  CHECK_FALSE(one.sections()[2].limits.at(0).lock);
}

TEST_CASE("what cannot be in a transaction gets a section of its own") {
  const auto one =
      parsed("create table a (b int);\ncreate index concurrently i on a (b);\ncreate table c ();\n");
  REQUIRE(one.sections().size() == 3);
  CHECK(one.sections()[0].transactional);
  CHECK_FALSE(one.sections()[1].transactional);
  CHECK(one.sections()[2].transactional);
}

TEST_CASE("only comments that begin their line are directives") {
  CHECK(parsed("create table a (); -- dbworkflow: no-transaction\ncreate table b ();").sections().size() ==
        1);
  CHECK(parsed("select '\n-- dbworkflow: nonsense\n';").sections().size() == 1);
  CHECK(parsed("do $$ begin\n-- dbworkflow: nonsense\nend $$;").sections().size() == 1);
}

TEST_CASE("what a migration must not hold is told at its place") {
  CHECK(refusal("-- dbworkflow: no-transactoin\n") ==
        "m.sql:1:1: error: unknown directive \"no-transactoin\"\n    1 | -- dbworkflow: no-transactoin\n"
        "      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n      = did you mean \"no-transaction\"?\n"
        "      = known: transaction, no-transaction, lock-timeout, statement-timeout, repeatable, hazard, "
        "allow\n");
  CHECK(refusal("select 1;\nbegin;").starts_with("m.sql:2:1: error: BEGIN in a migration"));
  CHECK(refusal("select 1;\n\\d\n").starts_with("m.sql:2:1: error: \\d is a command of psql"));
  CHECK(refusal("-- dbworkflow: lock-timeout soon\n")
            .starts_with("m.sql:1:1: error: lock-timeout wants a time"));
  CHECK(refusal("select 'open").starts_with("m.sql:1:8: error: "));
}

TEST_CASE("hazards that are consented to, and what is allowed, with where they stand") {
  const auto one = parsed(
      "-- dbworkflow: hazard INDEX_BUILD \"small\"\n-- dbworkflow: allow cascade \"nobody\"\nselect 1;\n"
      "-- dbworkflow: hazard DELETES_DATA\n");
  const auto hazards = history::declared_hazards(one.file);
  REQUIRE(hazards.size() == 2);
  CHECK(hazards[0].name == "INDEX_BUILD");
  CHECK(hazards[0].message == "small");
  CHECK(hazards[1].message.empty());
  const auto allowed = history::allowances(one.file);
  REQUIRE(allowed.size() == 1);
  CHECK(allowed[0].name == "cascade");
  CHECK(allowed[0].message == "nobody");
  CHECK(allowed[0].begin == one.file.content.find("-- dbworkflow: allow"));
}
