#include "history/branches.hpp"

#include "folder.hpp"
#include "history/journal.hpp"
#include "history/pending.hpp"
#include "history/rewrite.hpp"
#include "text/diagnostic.hpp"
#include "text/sha256.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dbworkflow;

namespace {

history::entry after(const std::vector<history::entry>& line, const std::string& name) {
  history::entry out;
  out.idx = line.size();
  out.tag = history::tag_of(out.idx, name);
  out.created = "2026-01-02T03:04:05Z";
  out.sha256 = text::sha256(name);
  out.parent = line.empty() ? std::string() : history::chain_hash(line.back());
  return out;
}

std::vector<history::entry> line_of(std::vector<history::entry> from, const std::vector<std::string>& names) {
  for (const auto& name : names) from.push_back(after(from, name));
  return from;
}

auto named(const std::string& part) {
  return [part](const history::entry& one) { return one.tag.find(part) != std::string::npos; };
}

} // namespace

TEST_CASE("entries are found in a journal with a conflict") {
  const auto base = line_of({}, {"one"});
  const auto ours = line_of(base, {"mine"});
  const auto text = history::journal_text(ours);
  const auto at = text.find("    {\"idx\": 1");
  const auto conflict = text.substr(0, at) + "<<<<<<< HEAD\n" +
                        text.substr(at, text.find('\n', at) + 1 - at) +
                        "=======\n    not json {\"idx\"\n>>>>>>> main\n  ]\n}\n";
  const auto found = history::salvage(conflict);
  REQUIRE(found.size() == 2);
  CHECK(found[1].first.tag == "0001_mine");
  CHECK(found[1].second == 6);
  CHECK_THROWS_WITH_AS(history::read_journal({"j", conflict}), doctest::Contains("mend: dbworkflow rebase"),
                       text::error);
}

TEST_CASE("two lines of work become one, ours last, with the names it had") {
  const auto base = line_of({}, {"one"});
  const auto ours = line_of(base, {"mine", "mine_too"});
  const auto theirs = line_of(base, {"theirs"});
  const auto parts = history::part(history::united({ours, theirs}), named("mine"));
  REQUIRE(parts);
  CHECK(parts->base.size() == 1);
  CHECK(parts->others.size() == 1);
  const auto moved = history::moved(*parts, true);
  REQUIRE(moved.size() == 2);
  CHECK(moved[0].tag == "0002_mine");
  CHECK(moved[1].tag == "0003_mine_too");
  CHECK(moved[0].parent == history::chain_hash(theirs.back()));
  CHECK(moved[0].replaces.at(0).tag == "0001_mine");
  CHECK(moved[0].replaces.at(0).sha256 == moved[0].sha256);
  CHECK(*moved[0].commutes_since == "0000_one");
  CHECK_FALSE(history::moved(*parts, false)[0].commutes_since);
}

TEST_CASE("who says that a middle piece is his gets no two lines") {
  const auto base = line_of({}, {"one"});
  const auto all = history::united({line_of(base, {"mine", "more"}), line_of(base, {"theirs"})});
  CHECK_FALSE(history::part(all, named("theirs_not")));
  CHECK_FALSE(history::part(all, named("0001_mine"))); // `more` would hang in the air
}

TEST_CASE("what another entry stands for is not taken along") {
  const auto base = line_of({}, {"one", "two"});
  const auto ours = line_of(base, {"mine"});
  auto squashed = after({}, "all");
  squashed.idx = 1;
  squashed.replaces = {{base[0].tag, base[0].sha256, {}}, {base[1].tag, base[1].sha256, {}}};
  const auto parts = history::part(history::united({ours, {squashed}}), named("mine"));
  REQUIRE(parts);
  CHECK(parts->base.size() == 1);
  CHECK(parts->others.empty());
  const auto moved = history::moved(*parts, false);
  CHECK(moved[0].tag == "0002_mine");
  CHECK(moved[0].replaces.empty());
  CHECK(moved[0].parent == history::chain_hash(squashed));
}

TEST_CASE("what an entry stands for is read back, and part of the chain") {
  auto one = after({}, "one");
  const auto plain = history::chain_hash(one);
  one.replaces = {{"0000_a", "1", {{"0000_b", "2", {}}}}, {"0001_c \"", "3", {}}};
  one.commutes_since = "";
  const auto text = history::journal_text({one});
  const auto read = history::read_journal({"j", text}).entries.at(0);
  CHECK(history::journal_text({read}) == text);
  CHECK(read.replaces.at(0).replaces.at(0).tag == "0000_b");
  CHECK(history::chain_hash(read) == history::chain_hash(one));
  CHECK(history::chain_hash(one) != plain);
}

TEST_CASE("a rewritten history is there as a whole, with the files that went gone") {
  const migrations_folder folder;
  folder.add("one", "create table one ();\n");
  folder.add("two", "create table two ();\n");
  const auto known = folder.read();
  history::rewriting what;
  what.journal_before = history::journal_bytes(folder.path);
  auto entry = known.migrations[1].journal;
  entry.tag = "0000_two";
  what.entries = {entry};
  what.entries[0].idx = 0;
  history::chain(what.entries);
  what.added["0000_two"] = "create table two ();\n";
  what.removed = {"0000_one", "0001_two"};
  history::rewrite(folder.path, what);
  CHECK(folder.problem().empty());
  CHECK_FALSE(std::filesystem::exists(folder.path / "0001_two.sql"));
  CHECK_FALSE(std::filesystem::exists(folder.path / "meta" / "snapshot.json"));
  CHECK_THROWS_WITH_AS(history::rewrite(folder.path, what), doctest::Contains("has moved on"), text::error);
}

TEST_CASE("a killed rewriting leaves the old or the new history") {
  for (unsigned wait = 0; wait < 40; ++wait) {
    const migrations_folder folder;
    for (const auto* name : {"one", "two", "three"}) folder.add(name, "create table t ();\n");
    const auto known = folder.read();
    const int child = ::fork();
    if (child == 0) {
      for (bool there = true;; there = !there) {
        history::rewriting what;
        what.journal_before = history::journal_bytes(folder.path);
        for (const auto& one : known.migrations) what.entries.push_back(one.journal);
        if (there) {
          what.entries.resize(1);
          what.removed = {"0001_two", "0002_three"};
        } else {
          what.added = {{"0001_two", "create table t ();\n"}, {"0002_three", "create table t ();\n"}};
        }
        history::rewrite(folder.path, what);
      }
    }
    ::usleep(1000 + wait * 150);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(folder.problem().empty());
    const auto left = folder.read().migrations.size();
    CHECK((left == 1 || left == 3));
  }
}
