#include "plan/circles.hpp"

#include <doctest/doctest.h>

using dbworkflow::plan::circles_of;

TEST_CASE("nodes that reach each other have one number") {
  // 0 → 1 → 2 → 0, 2 → 3, 3 ⇄ 4, 5 alone
  const auto found = circles_of({{1}, {2}, {0, 3}, {4}, {3}, {}});
  CHECK(found[0] == found[1]);
  CHECK(found[1] == found[2]);
  CHECK(found[3] == found[4]);
  CHECK(found[0] != found[3]);
  CHECK(found[5] != found[0]);
  CHECK(found[5] != found[3]);
}

TEST_CASE("a node that only leads to another one is by itself") {
  const auto found = circles_of({{1}, {2}, {}});
  CHECK(found[0] != found[1]);
  CHECK(found[1] != found[2]);
  CHECK(found[0] != found[2]);
}

TEST_CASE("no depth is too much") {
  std::vector<std::vector<std::size_t>> chain(100'000);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) chain[i].push_back(i + 1);
  const auto open = circles_of(chain);
  CHECK(open.front() != open.back());
  chain.back().push_back(0);
  const auto closed = circles_of(chain);
  CHECK(closed.front() == closed.back());
}
