#include "postgres/introspect/queries.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::postgres::introspection;

TEST_CASE("queries: lines are for versions") {
  constexpr auto text = "select a,\n new_one, /*>=14*/\n null, /*<14*/\n b\n";
  CHECK(query_for({13, false}, text) == "select a,\n null, /*<14*/\n b\n");
  CHECK(query_for({14, false}, text) == "select a,\n new_one, /*>=14*/\n b\n");
  CHECK(query_for({18, false}, text) == query_for({14, false}, text));
}

TEST_CASE("queries: lines are for those who may read") {
  constexpr auto text = "select secret, /*superuser*/\n null, /*others*/\n streaming /*>=14*/ /*<16*/\n";
  CHECK(query_for({15, false, true}, text) == "select secret, /*superuser*/\n streaming /*>=14*/ /*<16*/\n");
  CHECK(query_for({16, false, false}, text) == " null, /*others*/\n");
}

TEST_CASE("queries: the ledger's schema is left out or not") {
  CHECK(query_for({15, false}, "not in ('x', :'ledger') or :'ledger'") ==
        "not in ('x', 'dbworkflow') or 'dbworkflow'\n");
  CHECK(query_for({15, true}, "not in ('x', :'ledger')") == "not in ('x', '')\n");
}
