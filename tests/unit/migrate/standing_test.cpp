#include "histories.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;

namespace {

std::vector<migrate::applied> rows_of(const history::history& files, std::vector<std::size_t> which) {
  std::vector<migrate::applied> out;
  for (const auto i : which) {
    migrate::applied row;
    row.idx = static_cast<std::int64_t>(i);
    row.tag = files.migrations[i].journal.tag;
    row.sha256 = files.migrations[i].journal.sha256;
    row.state = "applied";
    out.push_back(row);
  }
  return out;
}

} // namespace

TEST_CASE("what is pending is a set, not what comes after the last") {
  const auto files = history_of({"select 1", "select 2", "select 3"});
  const auto none = migrate::compare(files, {});
  CHECK(none.pending.size() == 3);
  const auto some = migrate::compare(files, rows_of(files, {0, 1}));
  CHECK(some.problems.empty());
  REQUIRE(some.pending.size() == 1);
  CHECK(some.pending[0]->journal.idx == 2);
}

TEST_CASE("an older migration that arrives late is told, not skipped") {
  const auto files = history_of({"select 1", "select 2", "select 3"});
  const auto found = migrate::compare(files, rows_of(files, {0, 2}));
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message.starts_with("comes before 0002_m"));
}

TEST_CASE("an edited and an unknown migration are told") {
  const auto files = history_of({"select 1"});
  auto rows = rows_of(files, {0});
  rows[0].sha256 = "other";
  CHECK(migrate::compare(files, rows)
            .problems.at(0)
            .message.starts_with("was edited after this database applied it"));
  rows[0].tag = "0000_gone";
  CHECK(migrate::compare(files, rows).problems.at(0).message ==
        "the database has applied 0000_gone, which is not in this history");
}

TEST_CASE("a target is a name or a number") {
  const auto files = history_of({"select 1", "select 2", "select 3"});
  const auto all = migrate::compare(files, {}).pending;
  CHECK(migrate::up_to(files, all, "0001_m").size() == 2);
  CHECK(migrate::up_to(files, all, "0").size() == 1);
  CHECK(migrate::up_to(files, all, std::nullopt).size() == 3);
  CHECK_THROWS_WITH_AS(static_cast<void>(migrate::up_to(files, all, "0001_n")),
                       "error: there is no migration \"0001_n\"\n      = did you mean \"0001_m\"?\n",
                       text::error);
}

TEST_CASE("a migration that was re-numbered is known by the name it had") {
  auto files = history_of({"select 1", "select 2", "select 3"});
  auto& moved = files.migrations[2].journal;
  moved.replaces = {{"0001_mine", moved.sha256, {}}};
  auto rows = rows_of(files, {0, 2});
  rows[1].tag = "0001_mine";
  rows[1].idx = 1;
  auto found = migrate::compare(files, rows);
  REQUIRE(found.names.size() == 1);
  CHECK(found.names[0].from == "0001_mine");
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].hints.at(0).starts_with("the two do not give the same in both orders"));

  // Proven to commute, it may be there before those that it comes after.
  moved.commutes_since = "0000_m";
  found = migrate::compare(files, rows);
  CHECK(found.problems.empty());
  REQUIRE(found.pending.size() == 1);
  CHECK(found.pending[0]->journal.idx == 1);
  // What stands before the place that was proven may not be missing.
  moved.commutes_since = "0001_m";
  CHECK(migrate::compare(files, rows).problems.size() == 1);
}

TEST_CASE("a database that has all of what was squashed has it") {
  auto files = history_of({"select 1", "select 2", "select 3"});
  const auto old_rows = rows_of(files, {0, 1, 2});
  auto& squashed = files.migrations[1];
  squashed.journal.tag = "0001_squashed";
  squashed.journal.sha256 = "another";
  squashed.journal.replaces = {{"0000_m", old_rows[0].sha256, {}}, {"0001_m", old_rows[1].sha256, {}}};
  const auto first_squash = squashed.journal.replaces;
  files.migrations.erase(files.migrations.begin());

  auto found = migrate::compare(files, old_rows);
  CHECK(found.problems.empty());
  CHECK(found.pending.empty());
  CHECK(found.names.empty());
  CHECK(migrate::applied_count(files, found) == 2);

  found = migrate::compare(files, {});
  CHECK(found.problems.empty());
  CHECK(found.pending.size() == 2);

  found = migrate::compare(files, {old_rows[0]});
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message ==
        "stands for 2 migrations, of which this database has applied 1: 0001_m is missing");

  // Squashed again: what was squashed first is one of those that are replaced, and may be there in pieces.
  auto again = files;
  auto& whole = again.migrations[1];
  whole.journal.tag = "0002_all";
  whole.journal.replaces = {{"0001_squashed", "another", first_squash}, {"0002_m", old_rows[2].sha256, {}}};
  whole.journal.sha256 = "all";
  again.migrations.erase(again.migrations.begin());
  CHECK(migrate::compare(again, old_rows).pending.empty());
  CHECK(migrate::compare(again, old_rows).problems.empty());
}
