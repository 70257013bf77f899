#include "postgres/connection.hpp"

#include <doctest/doctest.h>

using dbworkflow::postgres::redacted;
using dbworkflow::postgres::with_database;

TEST_CASE("no password of a URL is shown") {
  CHECK(redacted("postgresql://u:secret@h:5432/d?sslmode=require") ==
        "postgresql://u:***@h:5432/d?sslmode=require");
  CHECK(redacted("postgres://u:se@cr/et@h/d") == "postgres://u:***@h/d");
  CHECK(redacted("postgres://u:se?cr:et@h/d?sslmode=require") == "postgres://u:***@h/d?sslmode=require");
  CHECK(redacted("postgresql://u:@h/d") == "postgresql://u:***@h/d");
  CHECK(redacted("postgresql://:secret@h/d") == "postgresql://:***@h/d");
  CHECK(redacted("postgresql://u:p%40ss@[::1]:5432/d") == "postgresql://u:***@[::1]:5432/d");
  CHECK(redacted("postgresql://u:secret@a:1,b:2/d") == "postgresql://u:***@a:1,b:2/d");
  CHECK(redacted("postgresql:///d?user=u&password=secret&host=x") ==
        "postgresql:///d?user=u&password=***&host=x");
  CHECK(redacted("postgresql:///d?pass%77ord=se%26cret") == "postgresql:///d?pass%77ord=***");
  CHECK(redacted("postgresql://h/d?sslpassword=x&user=a@b") == "postgresql://h/d?sslpassword=***&user=a@b");
}

TEST_CASE("a URL without a password is shown as it is") {
  for (const char* url : {"postgresql://u@h/d", "postgresql://[::1]:5432/d", "postgresql://",
                          "postgresql:///d?", "postgresql://h:5432/d?user=a@b", "host=h dbname=d", ""}) {
    CAPTURE(url);
    CHECK(redacted(url).starts_with(std::string(url).substr(0, std::string(url).find_last_not_of('?') + 1)));
  }
}

TEST_CASE("no password of keywords is shown") {
  CHECK(redacted("host=h password=secret dbname=d") == "host=h password=*** dbname=d");
  CHECK(redacted("host=h password = 'it\\'s secret' dbname=d") == "host=h password = *** dbname=d");
  CHECK(redacted("host=h PASSWORD=sec\\ ret dbname=d") == "host=h PASSWORD=*** dbname=d");
  CHECK(redacted("password='never ended dbname=d") == "password=***");
  CHECK(redacted("host='a password=b' dbname=d") == "host='a password=b' dbname=d");
  CHECK(redacted("host=h sslpassword=x") == "host=h sslpassword=***");
  CHECK(redacted("oops password=x") == "oops password=***");
}

TEST_CASE("another database of the same server") {
  CHECK(with_database("postgresql://u@h:5432/d?x=1", "a b") == "postgresql://u@h:5432/a%20b?x=1");
  CHECK(with_database("postgresql://h", "d") == "postgresql://h/d");
  CHECK(with_database("postgresql://u:p@h1:1,h2:2/x", "ü?/") == "postgresql://u:p@h1:1,h2:2/%C3%BC%3F%2F");
  CHECK(with_database("postgresql:///postgres?host=/tmp/x", "d") == "postgresql:///d?host=/tmp/x");
  CHECK(with_database("postgresql:///?dbname=a&host=/tmp/x", "d") == "postgresql:///d?host=/tmp/x");
  CHECK(with_database("host=h dbname=a", "it's") == "host=h dbname=a dbname='it\\'s'");
}
