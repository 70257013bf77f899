#include "model/database.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow::model;

namespace {

column note(int position) {
  column out;
  out.schema = "public";
  out.table = "orders";
  out.name = "note";
  out.position = position;
  out.data_type = "text";
  return out;
}

} // namespace

TEST_CASE("the order of columns does not count, their facts do") {
  database a;
  database b;
  a.put(note(1));
  b.put(note(7));
  CHECK(equal(a, b));
  CHECK(fingerprint(a) == fingerprint(b));

  auto changed = note(7);
  changed.not_null = true;
  b.put(changed);
  CHECK_FALSE(equal(a, b));
  CHECK(fingerprint(a) != fingerprint(b));
  const auto found = differences(a.objects.begin()->second, b.objects.begin()->second);
  REQUIRE(found.size() == 1);
  CHECK(found[0].fact == "not_null");
  CHECK(found[0].from == "false");
  CHECK(found[0].to == "true");
}

TEST_CASE("no value and an empty value are different") {
  auto empty = note(1);
  empty.comment = "";
  CHECK(differences(object(note(1)), object(empty)).size() == 1);
}

TEST_CASE("columns come in their order, and only those of the table") {
  database in;
  auto second = note(2);
  auto first = note(1);
  first.name = "zzz";
  auto other = note(1);
  other.table = "orders2";
  for (const auto& one : {second, first, other}) in.put(one);
  const auto found = columns_of(in, "public", "orders");
  REQUIRE(found.size() == 2);
  CHECK(found[0]->name == "zzz");
  CHECK(found[1]->name == "note");
}

TEST_CASE("rows of a materialized view count where the wanted state says so") {
  materialized_view view;
  view.schema = "public";
  view.name = "v";
  auto emptied = view;
  emptied.populated = false;
  database full;
  database empty;
  full.put(view);
  empty.put(emptied);
  CHECK(fingerprint(full) == fingerprint(empty));
  CHECK(equal(full, empty));
  CHECK(equal(empty, full));

  // What is declared WITH NO DATA need not be empty; what is declared without these words has rows.
  full.rows_of_views = empty.rows_of_views = view_rows::wanted;
  CHECK(equal(full, empty));
  CHECK_FALSE(equal(empty, full));

  full.rows_of_views = empty.rows_of_views = view_rows::exact;
  CHECK_FALSE(equal(full, empty));
  CHECK_FALSE(equal(empty, full));
}
