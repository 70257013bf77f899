#include "process/run.hpp"
#include "process/unprivileged.hpp"
#include "text/diagnostic.hpp"

#include <doctest/doctest.h>
#include <string>

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

TEST_CASE("a signal is 128 and its number") {
  CHECK(run({"sh", {"-c", "kill -9 $$"}, {}, {}, {}}).status == 137);
}

TEST_CASE("nobody runs as root who must not") {
  const auto done =
      run(process::find_unprivileged().wrap({process::find_program("id"), {"-u"}, {}, "/", {}}));
  CHECK(done.status == 0);
  CHECK(done.output != "0\n");
}
