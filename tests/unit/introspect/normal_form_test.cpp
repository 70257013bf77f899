#include "postgres/introspect/normal_form.hpp"

#include <doctest/doctest.h>

using dbworkflow::postgres::introspection::normal_form;

TEST_CASE("normal form: the cast of an array moves to its elements") {
  CHECK(normal_form(
            "CHECK (((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])))") ==
        "CHECK (((a)::text = ANY (ARRAY[('x'::character varying)::text, ('y'::character varying)::text])))");
  CHECK(normal_form("(ARRAY[f(a, b), (c)[1]])::character varying(10)[]") ==
        "ARRAY[(f(a, b))::character varying(10), ((c)[1])::character varying(10)]");
  CHECK(normal_form(R"((ARRAY[a])::"s, t"."U"[])") == R"(ARRAY[(a)::"s, t"."U"])");
}

TEST_CASE("normal form: arrays in arrays") {
  CHECK(normal_form("(ARRAY[ARRAY['a'::character varying], ARRAY['b'::character varying]])::text[]") ==
        "ARRAY[ARRAY[('a'::character varying)::text], ARRAY[('b'::character varying)::text]]");
  CHECK(normal_form("(ARRAY[f((ARRAY[a])::text[])])::name[]") == "ARRAY[(f(ARRAY[(a)::text]))::name]");
}

TEST_CASE("normal form: quotes and brackets in texts are no quotes and brackets") {
  CHECK(normal_form("(ARRAY['],'''::text, 'b'::text])::name[]") ==
        "ARRAY[('],'''::text)::name, ('b'::text)::name]");
  CHECK(normal_form("'(ARRAY[a])::text[]'::text") == "'(ARRAY[a])::text[]'::text");
  CHECK(normal_form("\"(ARRAY[a])::text[]\"") == "\"(ARRAY[a])::text[]\"");
  CHECK(normal_form(R"((ARRAY['a\'::text])::name[])") == R"(ARRAY[('a\'::text)::name])");
}

TEST_CASE("normal form: other texts stay") {
  for (const auto* text :
       {"", "a", "(ARRAY[a, b])", "(ARRAY[a])::text", "ARRAY[('a'::character varying)::text]", "(ARRAY[a",
        "(ARRAY[a])::", "(ARRAY[a])::text AND (b[] = c)", "f(ARRAY[a])", "'unterminated", "xSELECT 1::int",
        "'SELECT 1::int'"}) {
    CHECK(normal_form(text) == text);
  }
}

TEST_CASE("normal form: a column without a name keeps having none") {
  CHECK(normal_form("SELECT a.x FROM a UNION ALL SELECT NULL::integer FROM b") ==
        "SELECT a.x FROM a UNION ALL SELECT NULL::integer AS \"?column?\" FROM b");
  CHECK(
      normal_form(
          " SELECT 'a'::text,\n    (1)::numeric(10,2) AS n,\n    ''::timestamp with time zone\n   FROM t") ==
      " SELECT 'a'::text AS \"?column?\",\n    (1)::numeric(10,2) AS n,\n    ''::timestamp with time zone AS "
      "\"?column?\"\n"
      "   FROM t");
  CHECK(normal_form("SELECT a.x UNION SELECT NULL::text[]") ==
        "SELECT a.x UNION SELECT NULL::text[] AS \"?column?\"");
  CHECK(normal_form("(EXISTS ( SELECT NULL::integer))") ==
        "(EXISTS ( SELECT NULL::integer AS \"?column?\"))");
}

TEST_CASE("normal form: a parameter that is named as itself is given no name") {
  CHECK(normal_form("RETURN (SELECT n AS n)") == "RETURN (SELECT n)");
  CHECK(normal_form("SELECT n AS n, m AS m FROM t") == "SELECT n, m FROM t");
  CHECK(normal_form("SELECT f(n) AS n, a.n AS n, n AS nn, ' n AS n'") ==
        "SELECT f(n) AS n, a.n AS n, n AS nn, ' n AS n'");
}

TEST_CASE("normal form: a column with a name, or that is given none, stays") {
  for (const auto* text :
       {"SELECT a.x, (b.y)::text AS y FROM t", "SELECT 1", "( SELECT count(*) AS count)",
        "SELECT f('a'::text, b) AS f FROM t", "SELECT (t.a = 'x'::text) FROM t WHERE b = 'x'::text",
        "SELECT DISTINCT ON ((a)::text) a.x FROM a ORDER BY 'x'::text",
        "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY ((a)::text)) AS p FROM a",
        "SELECT x.a FROM ( VALUES (1,'a'::text), (2,'b'::text)) x(a, b)",
        "SELECT CASE WHEN a THEN 'x'::text ELSE 'y'::text END AS c FROM t"}) {
    CHECK(normal_form(text) == text);
  }
}
