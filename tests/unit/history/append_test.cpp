#include "folder.hpp"
#include "history/history.hpp"
#include "history/pending.hpp"
#include "text/diagnostic.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <sys/wait.h>
#include <thread>

using namespace dbworkflow;

TEST_CASE("migration, journal and snapshot appear together") {
  const migrations_folder folder;
  const auto written =
      history::append(folder.read(), {"one", "select 1;\r\n", "2026-01-02T03:04:05Z"}, "{}\n");
  REQUIRE(written.size() == 3);
  CHECK(folder.text("0000_one.sql") == "select 1;\n");
  CHECK(folder.text("meta/snapshot.json") == "{}\n");
  CHECK(history::read_snapshot(folder.path) == "{}\n");
  CHECK(folder.text("meta/_journal.json").find("\"0000_one\"") != std::string::npos);
}

TEST_CASE("a history that has moved on is not written over") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  const auto old = folder.read();
  folder.add("two", "select 2;\n");
  CHECK_THROWS_AS(history::append(old, {"three", "select 3;\n", ""}, "{}"), text::error);
  CHECK(folder.read().migrations.size() == 2);
  CHECK(folder.problem().empty());
}

TEST_CASE("an amended history does not write over what was added meanwhile") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  folder.write("0000_one.sql", "select 11;\n");
  const auto old = history::amended(folder.read());
  folder.write("0000_one.sql", "select 1;\n");
  folder.add("two", "select 2;\n");
  CHECK_THROWS_AS(history::write_amended(old, "{}"), text::error);
  CHECK(folder.read().migrations.size() == 2);
}

TEST_CASE("a migration whose file is gone is not amended") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  std::filesystem::remove(folder.path / "0000_one.sql");
  CHECK_THROWS_WITH_AS(history::amended(folder.read()), doctest::Contains("is missing"), text::error);
}

TEST_CASE("a writer finishes by itself what another one had decided while it waited") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  const auto known = folder.read();
  folder.write("meta/.snapshot.json.pending", "{\"new\": 1}\n");
  folder.write("meta/.pending", "meta/snapshot.json\n../outside\n");
  folder.write(".0009_left.sql.pending", "select 9;\n");
  std::filesystem::path outside = folder.path.parent_path() / ".outside.pending";
  text::write_file(outside, "x");
  history::append(known, {"two", "select 2;\n", ""}, "{}\n");
  CHECK(std::filesystem::exists(outside));
  std::filesystem::remove(outside);
  CHECK_FALSE(std::filesystem::exists(folder.path / "meta" / ".pending"));
  CHECK_FALSE(std::filesystem::exists(folder.path / ".0009_left.sql.pending"));
  CHECK(folder.read().migrations.size() == 2);
}

TEST_CASE("who reads while another writes sees the old or the new history") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  const int child = ::fork();
  if (child == 0) {
    for (int i = 0; i < 60; ++i) folder.add("more", "select 2;\n");
    ::_exit(0);
  }
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) CHECK(folder.problem().empty());
  CHECK(folder.read().migrations.size() == 61);
}

TEST_CASE("what cannot be written changes nothing") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  const auto journal = folder.text("meta/_journal.json");
  const auto before = folder.read();
  // A folder in the way of the new file: also root cannot write over it.
  std::filesystem::create_directories(folder.path / ".0001_two.sql.pending" / "x");
  std::filesystem::create_directories(folder.path / "0001_two.sql");
  CHECK_THROWS_AS(history::append(before, {"two", "select 2;\n", ""}, "{}"), text::error);
  CHECK(folder.text("meta/_journal.json") == journal);
  std::filesystem::remove_all(folder.path / "0001_two.sql");
  std::filesystem::remove_all(folder.path / ".0001_two.sql.pending");
  CHECK(folder.problem().empty());
}

TEST_CASE("a file where the folder should be is told") {
  const migrations_folder folder;
  text::write_file(folder.path, "not a folder");
  CHECK_THROWS_AS(history::append(history::history{folder.path, {}, {}}, {"one", "", ""}, "{}"), text::error);
}

TEST_CASE("a writer that is killed leaves the old or the new history") {
  for (int round = 0; round < 60; ++round) {
    const migrations_folder folder;
    folder.add("one", "select 1;\n");
    const int child = ::fork();
    if (child == 0) {
      for (int i = 0; i < 100; ++i) folder.add("more", std::string(20000, '-') + "\nselect 2;\n");
      ::_exit(0);
    }
    std::this_thread::sleep_for(std::chrono::microseconds(300 * round));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    const auto found = folder.read();
    CHECK(found.problems.empty());
    CHECK_FALSE(std::filesystem::exists(folder.path / "meta" / ".pending"));
    folder.add("after", "select 3;\n");
    CHECK(folder.problem().empty());
  }
}

TEST_CASE("what a writer had decided is finished by the next reader") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  const auto old_journal = folder.text("meta/_journal.json");
  folder.add("two", "select 2;\n");
  // As if it had been killed after the decision, before the renames.
  for (const char* name : {"meta/_journal.json", "0001_two.sql"}) {
    const std::filesystem::path file(name);
    std::filesystem::rename(folder.path / file,
                            folder.path / file.parent_path() / ("." + file.filename().string() + ".pending"));
  }
  folder.write("meta/_journal.json", old_journal);
  folder.write("meta/.pending", "0001_two.sql\nmeta/_journal.json\n");
  CHECK(folder.read().migrations.size() == 2);
  CHECK(folder.problem().empty());
}

TEST_CASE("the newest migration can be amended") {
  const migrations_folder folder;
  folder.add("one", "select 1;\n");
  folder.add("two", "select 2;\n");
  folder.write("0001_two.sql", "select 22;\n");
  const auto edited = folder.read();
  CHECK(edited.problems.size() == 1);
  const auto amended = history::amended(edited);
  CHECK(amended.problems.empty());
  history::write_amended(amended, "{\"new\": 1}\n");
  CHECK(folder.problem().empty());
  CHECK(history::read_snapshot(folder.path) == "{\"new\": 1}\n");
}
