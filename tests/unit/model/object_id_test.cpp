#include "model/object_id.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::model;

TEST_CASE("the name of an object survives being written and read") {
  for (const object_id& id :
       {object_id{kind::schema, {}, {}, "public"}, object_id{kind::extension, {}, {}, "uuid-ossp"},
        object_id{kind::table, "public", {}, "Order Lines"},
        object_id{kind::column, "public", "or.ders", "no\"te"},
        object_id{kind::constraint, "größe", "orders", "orders_pkey"},
        object_id{kind::view, "public", {}, "v"}, object_id{kind::materialized_view, "public", {}, "v"},
        object_id{kind::text_search_dictionary, "public", {}, "Our Words"},
        object_id{kind::operator_symbol, "public", {}, "<->", "public.\"a.(b\", NONE"},
        object_id{kind::operator_symbol, "my.(schema)", {}, "===", "integer, text[]"},
        object_id{kind::operator_class, "public", {}, "a using b", "btree"},
        object_id{kind::operator_family, "public", {}, "fam", "Odd Method"},
        object_id{kind::cast, {}, {}, "double precision", "public.\"Mood\""}}) {
    CHECK(parse_object_id(to_string(id)) == id);
  }
  CHECK(to_string({kind::column, "public", "orders", "note"}) == "column public.orders.note");
  CHECK(to_string({kind::operator_symbol, "public", {}, "===", "integer, NONE"}) ==
        "operator public.===(integer, NONE)");
  CHECK(to_string({kind::operator_class, "public", {}, "ours", "btree"}) ==
        "operator class public.ours using btree");
  CHECK(to_string({kind::cast, {}, {}, "text", "integer"}) == "cast (text as integer)");
}

TEST_CASE("what is no name of an object is none") {
  CHECK_FALSE(parse_object_id("orders"));
  CHECK_FALSE(parse_object_id("tabel public.orders"));
  CHECK_FALSE(parse_object_id("column public.orders"));
  CHECK_FALSE(parse_object_id("operator public.==="));
  CHECK_FALSE(parse_object_id("operator ===(integer, integer)"));
  CHECK_FALSE(parse_object_id("operator class public.ours"));
  CHECK_FALSE(parse_object_id("cast text as integer"));
}
