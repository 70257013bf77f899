#include "process/git.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace dbworkflow;

namespace {

namespace fs = std::filesystem;

class folder {
public:
  folder()
      : path(fs::temp_directory_path() / ("git ü " + std::to_string(::getpid()))) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~folder() { fs::remove_all(path); }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }

  fs::path path;
};

} // namespace

TEST_CASE("the branch that is checked out is read from git's own files") {
  const folder home;
  home.write("shop/.git/HEAD", "ref: refs/heads/feature/ü x\n");
  home.write("shop/schema/orders.sql", "");
  const auto found = process::find_checkout(home.path / "shop" / "schema");
  REQUIRE(found);
  CHECK(found->branch == "feature/ü x");
  CHECK(fs::equivalent(found->folder, home.path / "shop" / ".git"));

  home.write("shop/.git/HEAD", "0123456789012345678901234567890123456789\n");
  CHECK(process::find_checkout(home.path / "shop")->branch.empty());
}

TEST_CASE("a second work tree shares the first one's folder") {
  const folder home;
  home.write("shop/.git/HEAD", "ref: refs/heads/main\n");
  home.write("shop/.git/worktrees/other/HEAD", "ref: refs/heads/other\n");
  home.write("shop/.git/worktrees/other/commondir", "../..\n");
  home.write("other/.git", "gitdir: " + (home.path / "shop/.git/worktrees/other").string() + "\n");
  const auto found = process::find_checkout(home.path / "other");
  REQUIRE(found);
  CHECK(found->branch == "other");
  CHECK(fs::equivalent(found->folder, home.path / "shop" / ".git"));
}

TEST_CASE("what git says is given without its line end, and nothing where it fails") {
  const folder home;
  CHECK(process::git(home.path, {"rev-parse", "--is-inside-work-tree"}) != "true\n");
  CHECK_FALSE(process::git(home.path, {"no-such-command"}));
}
