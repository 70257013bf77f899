// One throw-away server for all tests of this program; without one they are skipped, or fail where one is
// required.
#pragma once

#include "compile/compile.hpp"
#include "postgres/scratch.hpp"

#include <cstdlib>
#include <doctest/doctest.h>

namespace compile_test {

inline dbworkflow::postgres::scratch_server& server() {
  static auto one = dbworkflow::postgres::scratch_server::acquire(SCRATCH_FOLDER);
  return one;
}

/// For `doctest::skip`: there is nothing to run servers with, and nobody insists on one.
inline bool no_server() {
  return std::getenv("DBWORKFLOW_REQUIRE_SERVER") == nullptr &&
         !dbworkflow::postgres::scratch_server::available();
}

inline dbworkflow::compile::compiled compiled(const std::vector<dbworkflow::text::source>& sources) {
  auto database = server().create();
  return dbworkflow::compile::compile(sources, database);
}

} // namespace compile_test
