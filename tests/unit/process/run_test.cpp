#include "process/detached.hpp"
#include "process/run.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"

#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <string>
#include <thread>
#include <unistd.h>

using namespace dbworkflow;
using process::command;
using process::run;

TEST_CASE("output, errors and status come back") {
  const auto done = run({"sh", {"-c", "echo out; echo err >&2; exit 3"}, {}, {}, {}});
  CHECK(done.output == "out\n");
  CHECK(done.errors == "err\n");
  CHECK(done.status == 3);
}

TEST_CASE("a lot on both streams does not lock up") {
  const auto done =
      run({"sh", {"-c", "head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero; cat"}, {}, {}, "in"});
  CHECK(done.output.size() == 1000002);
  CHECK(done.errors.size() == 1000000);
}

TEST_CASE("the environment can be added to and taken from") {
  const auto done = run({"sh", {"-c", "echo \"$A-${HOME-none}\""}, {{"A", "ü b"}, {"HOME", ""}}, {}, {}});
  CHECK(done.output == "ü b-none\n");
}

TEST_CASE("arguments are passed as they are") {
  CHECK(run({"printf", {"%s|", "a b", "$x", "'"}, {}, "/", {}}).output == "a b|$x|'|");
}

TEST_CASE("a program that is not there is told by name") {
  CHECK_THROWS_WITH_AS(run({"no-such-program", {}, {}, {}, {}}),
                       "error: program \"no-such-program\" is not on the PATH\n", text::error);
}

TEST_CASE("a program need not read its input") {
  CHECK(run({"true", {}, {}, {}, std::string(4000000, 'x')}).status == 0);
  const auto done = run({"sh", {"-c", "kill -PIPE $$; echo alive"}, {}, {}, {}});
  CHECK(done.status == 128 + 13); // and it dies of broken pipes as ever
}

TEST_CASE("a signal is 128 and its number") {
  CHECK(run({"sh", {"-c", "kill -9 $$"}, {}, {}, {}}).status == 137);
}

TEST_CASE("nobody runs as root who must not") {
  const auto done =
      run(process::find_unprivileged().wrap({process::find_program("id"), {"-u"}, {}, "/", {}}));
  CHECK(done.status == 0);
  CHECK(done.output != "0\n");
}

namespace {

/// The content of a file that another process is about to write, once it ends in a line end.
std::string awaited(const std::filesystem::path& file) {
  std::string text;
  for (int i = 0; i < 500 && !text.ends_with('\n'); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    std::ifstream from(file);
    text.assign(std::istreambuf_iterator<char>(from), std::istreambuf_iterator<char>());
  }
  return text;
}

} // namespace

TEST_CASE("what is detached has no descriptor of ours") {
  const auto log = std::filesystem::current_path() / "detached ü.log";
  std::filesystem::remove(log);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  process::start_detached({"sh", {"-c", "echo $A >&2; sleep 5"}, {{"A", "ü b"}}, "/", {}}, log);
  ::close(ends[1]);
  CHECK(awaited(log) == "ü b\n");
  pollfd end{ends[0], POLLIN, 0};
  REQUIRE(::poll(&end, 1, 1000) == 1); // the program still sleeps, and has the other end not
  CHECK((end.revents & POLLHUP) != 0);
  ::close(ends[0]);
  std::filesystem::remove(log);
}

TEST_CASE("a detached body runs on its own") {
  const auto file = std::filesystem::current_path() / "body.txt";
  std::filesystem::remove(file);
  const auto session = ::getsid(0);
  process::fork_detached([&] { std::ofstream(file) << (::getsid(0) == session ? "same" : "own") << '\n'; },
                         -1);
  CHECK(awaited(file) == "own\n");
  std::filesystem::remove(file);
}
