#include "model/object_id.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::model;

TEST_CASE("the name of an object survives being written and read") {
  for (const object_id& id :
       {object_id{kind::schema, {}, {}, "public"}, object_id{kind::extension, {}, {}, "uuid-ossp"},
        object_id{kind::table, "public", {}, "Order Lines"},
        object_id{kind::column, "public", "or.ders", "no\"te"},
        object_id{kind::constraint, "größe", "orders", "orders_pkey"}}) {
    CHECK(parse_object_id(to_string(id)) == id);
  }
  CHECK(to_string({kind::column, "public", "orders", "note"}) == "column public.orders.note");
}

TEST_CASE("what is no name of an object is none") {
  CHECK_FALSE(parse_object_id("orders"));
  CHECK_FALSE(parse_object_id("tabel public.orders"));
  CHECK_FALSE(parse_object_id("column public.orders"));
}
