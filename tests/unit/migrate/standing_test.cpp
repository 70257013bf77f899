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
