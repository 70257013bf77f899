#include "postgres/connection.hpp"

#include <doctest/doctest.h>

using dbworkflow::postgres::redacted;
using dbworkflow::postgres::with_database;

TEST_CASE("no password is shown") {
  CHECK(redacted("postgresql://u:secret@h:5432/d?sslmode=require") ==
        "postgresql://u:***@h:5432/d?sslmode=require");
  CHECK(redacted("postgres://u:se@cr/et@h/d") == "postgres://u:***@h/d");
  CHECK(redacted("postgresql://u@h/d") == "postgresql://u@h/d");
  CHECK(redacted("postgresql:///d?user=u&password=secret&host=x") ==
        "postgresql:///d?user=u&password=***&host=x");
  CHECK(redacted("host=h password=secret dbname=d") == "host=h password=*** dbname=d");
  CHECK(redacted("host=h password = 'it\\'s secret' dbname=d") == "host=h password = *** dbname=d");
  CHECK(redacted("host=h sslpassword=x") == "host=h sslpassword=***");
}

TEST_CASE("another database of the same server") {
  CHECK(with_database("postgresql://u@h:5432/d?x=1", "a b") == "postgresql://u@h:5432/a%20b?x=1");
  CHECK(with_database("postgresql://h", "d") == "postgresql://h/d");
  CHECK(with_database("postgresql:///postgres?host=/tmp/x", "d") == "postgresql:///d?host=/tmp/x");
  CHECK(with_database("host=h dbname=a", "it's") == "host=h dbname=a dbname='it\\'s'");
}
