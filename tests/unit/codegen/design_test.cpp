#include "codegen/design.hpp"

#include "text/diagnostic.hpp"

#include <doctest/doctest.h>

using namespace dbworkflow;
using namespace dbworkflow::codegen;

namespace {

model::column column(const std::string& name, const std::string& type, int position, bool not_null = false) {
  model::column out;
  out.schema = "public";
  out.table = "orders";
  out.name = name;
  out.data_type = type;
  out.position = position;
  out.not_null = not_null;
  return out;
}

model::database orders(const std::vector<model::column>& columns) {
  model::database out;
  model::table table;
  table.schema = "public";
  table.name = "orders";
  out.put(table);
  for (const auto& one : columns) out.put(one);
  return out;
}

std::string type_of(const std::string& sql) {
  const auto made =
      make_design(orders({column("a", sql, 1)}),
                  {"shop", "shop::db", "", {{"public.pair", "text"}, {"public.pairs", "integer[]"}}});
  return made.rows.at(0).members.at(0).type;
}

} // namespace

TEST_CASE("types of PostgreSQL have their C++ types") {
  CHECK(type_of("bigint") == "::std::int64_t");
  CHECK(type_of("character varying(64)") == "::std::string");
  CHECK(type_of("numeric(12,2)") == "::shop::db::numeric");
  CHECK(type_of("timestamp(3) with time zone") == "::std::chrono::sys_time<::std::chrono::microseconds>");
  CHECK(type_of("integer[]") == "::std::vector<::std::int32_t>");
  CHECK(type_of("jsonb") == "::nlohmann::json");
  CHECK(type_of("ext.citext") == "::std::string");
  CHECK(type_of("int4range") == "::std::string");
  CHECK(type_of("interval year to month") == "::shop::db::interval");
  CHECK(type_of("\"my ext\".geometry(Point,4326)") == "::std::string");
  CHECK(type_of("information_schema.sql_identifier") == "::std::string");
}

TEST_CASE("arrays that commas do not part stay text") {
  CHECK(type_of("box[]") == "::std::string");
  CHECK(type_of("public.geometry(Point,4326)[]") == "::std::string");
  CHECK(type_of("point[]") == "::std::vector<::std::string>");
}

TEST_CASE("what has no C++ form can be mapped to what has") {
  CHECK(type_of("public.pair") == "::std::string");
  CHECK(type_of("public.pair[]") == "::std::vector<::std::string>");
  CHECK(type_of("public.pairs") == "::std::vector<::std::int32_t>");
}

TEST_CASE("a type without a C++ form is told with its column") {
  CHECK_THROWS_WITH_AS(
      make_design(orders({column("a", "public.pair", 1)}), {"shop", "shop", ""}),
      "error: column public.orders.a has type public.pair, which has no C++ form\n"
      "      = say which type's form it takes, in dbworkflow_add_database: TYPES \"public.pair=text\"\n"
      "      = or give it a built-in type, an enum, a domain or a known extension's type\n",
      text::error);
}

TEST_CASE("what can and what must be given to insert") {
  auto id = column("id", "bigint", 1, true);
  id.identity = "always";
  auto since = column("since", "date", 3, true);
  since.default_value = "now()";
  auto twice = column("twice", "bigint", 4);
  twice.generated = "(id * 2)";
  const auto made =
      make_design(orders({id, column("name", "text", 2, true), since, twice}), {"shop", "shop", ""});
  const auto& members = made.rows.at(0).members;
  REQUIRE(members.size() == 4);
  CHECK_FALSE(members[0].in_insert);
  CHECK(members[1].must_be_given);
  CHECK(members[2].in_insert);
  CHECK_FALSE(members[2].must_be_given);
  CHECK_FALSE(members[3].in_insert);
  CHECK(members[3].optional);
}

TEST_CASE("every key has its finder, and columns keep out of their way") {
  auto model = orders({column("id", "bigint", 1, true), column("find", "text", 2, true)});
  model::constraint key;
  key.schema = "public";
  key.parent = "orders";
  key.name = "orders_pkey";
  key.contype = "primary key";
  key.columns = {"id"};
  model.put(key);
  key.name = "orders_find_key";
  key.contype = "unique";
  key.columns = {"find", "id"};
  model.put(key);
  const auto made = make_design(model, {"shop", "shop", ""});
  const auto& row = made.rows.at(0);
  REQUIRE(row.finders.size() == 2);
  CHECK(row.finders[0].name == "find");
  CHECK(row.finders[1].name == "find_by_find_id");
  CHECK(row.members[1].name == "find_");
  CHECK(row.order == std::vector<std::size_t>{0});
}

TEST_CASE("the same model gives the same headers, in a namespace per schema") {
  auto model = orders({column("id", "bigint", 1)});
  model::table other;
  other.schema = "Audit Log";
  other.name = "orders";
  model.put(other);
  const options wanted{"shop", "shop::db", "0001_x"};
  const auto once = headers(model, wanted);
  CHECK(once == headers(model, wanted));
  CHECK(once.contains("shop/orders.hpp"));
  CHECK(once.contains("shop/Audit_Log/orders.hpp"));
  CHECK(once.at("shop/fingerprint.hpp").find("\"0001_x\"") != std::string::npos);
}

TEST_CASE("different keys have different finders, the same key has one") {
  auto model = orders({column("a", "text", 1), column("b_c", "text", 2), column("a_b", "text", 3),
                       column("c", "text", 4), column("find_by_c", "text", 5)});
  model::constraint key;
  key.schema = "public";
  key.parent = "orders";
  key.contype = "unique";
  for (const std::vector<std::string>& columns :
       std::vector<std::vector<std::string>>{{"a", "b_c"}, {"a_b", "c"}, {"c"}}) {
    key.name += "x";
    key.columns = columns;
    model.put(key);
  }
  key.name = "again";
  model.put(key);
  const auto row = make_design(model, {"shop", "shop", ""}).rows.at(0);
  REQUIRE(row.finders.size() == 3);
  CHECK(row.finders[0].name == "find_by_a_b_c");
  CHECK(row.finders[1].name == "find_by_a_b_c_2");
  CHECK(row.finders[2].name == "find_by_c");
  CHECK(row.members[4].name == "find_by_c_");
}

TEST_CASE("no two headers have the same name, also where case does not count") {
  model::database model;
  for (const auto* name : {"Orders", "orders", "Support", "shop"}) {
    model::table one;
    one.schema = "public";
    one.name = name;
    model.put(one);
  }
  const auto made = headers(model, {"shop", "shop::db", ""});
  CHECK(made.contains("shop/Orders.hpp"));
  CHECK(made.contains("shop/orders_.hpp"));
  CHECK(made.contains("shop/Support_.hpp"));
  CHECK(made.contains("shop/shop_.hpp"));
  CHECK_THROWS_WITH_AS(headers(model, {"support", "db", ""}),
                       "error: a database cannot be called \"support\": its headers include "
                       "support/support.hpp, which is not its own\n"
                       "      = give it another name in dbworkflow_add_database\n",
                       text::error);
}

TEST_CASE("comments of any text stay comments") {
  auto model = orders({column("id", "bigint", 1)});
  model::table table;
  table.schema = "public";
  table.name = "orders";
  table.comment = "ends in a backslash \\\nor in ?\?/\nor a\rreturn \xE2\x80\xAE turned";
  model.put(table);
  const auto text = headers(model, {"shop", "shop", ""}).at("shop/orders.hpp");
  CHECK(text.find("/// ends in a backslash\n/// or in ?\?\n/// or a return  turned\nstruct orders {") !=
        std::string::npos);
}
