#include "postgres/client.hpp"

#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;

TEST_CASE("a client program gets all of a connection string in its environment") {
  const auto found = postgres::client_environment(
      "postgresql://ada%20b:se%27cret@example.org:5433/shop%20%C3%BC?sslmode=require");
  CHECK(found.at("PGUSER") == "ada b");
  CHECK(found.at("PGPASSWORD") == "se'cret");
  CHECK(found.at("PGHOST") == "example.org");
  CHECK(found.at("PGPORT") == "5433");
  CHECK(found.at("PGDATABASE") == "shop ü");
  CHECK(found.at("PGSSLMODE") == "require");
  CHECK(postgres::client_environment("host=/tmp dbname='a=b'").at("PGDATABASE") == "a=b");
}

TEST_CASE("what is no connection string is told without its password") {
  try {
    postgres::client_environment("postgresql://ada:geheim@host:port?x");
    FAIL("it was taken");
  } catch (const text::error& told) {
    CHECK(std::string(told.what()).find("geheim") == std::string::npos);
  }
}

TEST_CASE("a program that is older than the server is not used") {
  CHECK_THROWS_WITH_AS(postgres::client_program("pg_dump", 990001),
                       doctest::Contains("cannot read a newer one"), text::error);
  CHECK_THROWS_WITH_AS(postgres::client_program("pg_no_such_program", 130000),
                       doctest::Contains("was not found"), text::error);
}
