#include "history/history.hpp"

#include "folder.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;

namespace {

void add_three(const migrations_folder& to) {
  to.add("one", "create table one ();\n");
  to.add("two", "create table two ();\n");
  to.add("three", "create table three ();\n");
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

std::string line(const std::string& text, const std::string& holding) {
  const auto at = text.find(holding);
  REQUIRE(at != std::string::npos);
  const auto begin = text.rfind('\n', at) + 1;
  return text.substr(begin, text.find('\n', at) - begin + 1);
}

} // namespace

TEST_CASE("a missing folder is an empty history") {
  const migrations_folder folder;
  const auto found = folder.read();
  CHECK(found.migrations.empty());
  CHECK(found.problems.empty());
  CHECK(found.head().empty());
}

TEST_CASE("what was appended is read back, in a chain") {
  const migrations_folder folder;
  add_three(folder);
  const auto found = folder.read();
  REQUIRE(found.migrations.size() == 3);
  CHECK(found.problems.empty());
  CHECK(found.migrations[1].journal.tag == "0001_two");
  CHECK(found.migrations[1].journal.parent == history::chain_hash(found.migrations[0].journal));
  CHECK(found.head() == history::chain_hash(found.migrations[2].journal));
}

TEST_CASE("line ends and a byte order mark are no edit") {
  const migrations_folder folder;
  folder.add("one", "create table one ();\ncreate table other ();\n");
  folder.write("0000_one.sql", "\xEF\xBB\xBF"
                               "create table one ();\r\ncreate table other ();\r\n");
  CHECK(folder.problem().empty());
}

TEST_CASE("an edited file is told, with the way back") {
  const migrations_folder folder;
  add_three(folder);
  folder.write("0001_two.sql", "create table other ();\n");
  auto found = folder.read();
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path.ends_with("0001_two.sql"));
  CHECK(found.problems[0].message.starts_with("was edited after it was written"));
  CHECK(found.problems[0].hints.at(0).starts_with("take the edit back: git checkout -- "));
  CHECK_THROWS_AS(history::require_sound(found), text::error);
}

TEST_CASE("a deleted file is told") {
  const migrations_folder folder;
  add_three(folder);
  std::filesystem::remove(folder.path / "0001_two.sql");
  CHECK(folder.problem().starts_with("is missing"));
}

TEST_CASE("a file that nobody listed is told") {
  const migrations_folder folder;
  add_three(folder);
  folder.write("0003_by_hand.sql", "select 1;\n");
  CHECK(folder.problem().starts_with("is not in the journal"));
}

TEST_CASE("a removed, a reordered and a repeated entry are told at their line") {
  const migrations_folder folder;
  add_three(folder);
  const auto journal = folder.text("meta/_journal.json");
  const auto second = line(journal, "0001_two");

  folder.write("meta/_journal.json", replaced(journal, second, ""));
  CHECK(folder.problem().starts_with("0002_three does not follow"));
  CHECK(folder.read().problems.front().where.line == 5);

  folder.write("meta/_journal.json", replaced(replaced(journal, second, ""), line(journal, "0000_one"),
                                              second + line(journal, "0000_one")));
  CHECK(folder.problem().starts_with("0001_two does not follow"));

  folder.write("meta/_journal.json", replaced(journal, second, second + second));
  CHECK(folder.problem().starts_with("0001_two stands here for the second time"));
}

TEST_CASE("two branches that both added are told with both names") {
  const migrations_folder folder;
  folder.add("one", "create table one ();\n");
  const auto before = folder.read();
  folder.add("vouchers", "create table vouchers ();\n");
  const auto journal = folder.text("meta/_journal.json");
  const history::addition other{"wishlists", "create table wishlists ();\n", "2026-01-02T03:04:05Z"};
  const auto entry = history::next_entry(before, other);
  folder.write(entry.tag + ".sql", other.sql);
  const auto mine = line(journal, "0001_vouchers");
  const auto theirs =
      replaced(replaced(mine, "0001_vouchers", entry.tag),
               line(mine, "sha256").substr(mine.find("\"sha256\": \"") + 11, 64), entry.sha256);
  folder.write("meta/_journal.json",
               replaced(journal, mine, mine.substr(0, mine.size() - 1) + ",\n" + theirs));
  const auto found = folder.read();
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message == "two migrations follow 0000_one");
  CHECK(found.problems[0].hints.at(0) == "0001_vouchers");
  CHECK(found.problems[0].hints.at(1) == "0001_wishlists");
}

TEST_CASE("a journal that is none is refused at its place") {
  const migrations_folder folder;
  folder.add("one", "create table one ();\n");
  const auto code = [&](const std::string& content) {
    folder.write("meta/_journal.json", content);
    try {
      static_cast<void>(folder.read());
    } catch (const text::error& told) {
      return std::pair(told.code(), told.diagnostics().front().message);
    }
    return std::pair(text::exit_code::done, std::string());
  };
  CHECK(code("{\"version\": 1,\n oops") ==
        std::pair(text::exit_code::difference, std::string("is not JSON")));
  CHECK(code("{}").second == "is not a journal of DbWorkflow");
  CHECK(code("{\"version\": 7, \"entries\": []}").second.starts_with("has version 7"));
  CHECK(code("{\n<<<<<<< HEAD\n}").second.starts_with("git has left a conflict here"));
  CHECK(
      code(
          R"({"version": 1, "entries": [{"idx": 0, "tag": "../../x", "created": "", "sha256": "", "parent": ""}]})")
          .second.find("is no name of a migration") != std::string::npos);
}

TEST_CASE("names become safe file names") {
  const history::history none;
  CHECK(history::next_entry(none, {"Add Größe: to \"Orders\"!", "", ""}).tag == "0000_add_gr_e_to_orders");
  CHECK(history::next_entry(none, {"../../etc", "", ""}).tag == "0000_etc");
  CHECK(history::next_entry(none, {"", "", ""}).tag == "0000_migration");
  CHECK(history::next_entry(none, {std::string(200, 'x'), "", ""}).tag.size() == 65);
}
