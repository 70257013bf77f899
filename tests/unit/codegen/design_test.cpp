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
  const auto made = make_design(orders({column("a", sql, 1)}), {"shop", "shop::db", ""});
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
}

TEST_CASE("a type without a C++ form is told with its column") {
  CHECK_THROWS_WITH_AS(make_design(orders({column("a", "public.pair", 1)}), {"shop", "shop", ""}),
                       "error: column public.orders.a has type public.pair, which has no C++ form\n"
                       "      = give it a built-in type, an enum, a domain or a known extension's type\n"
                       "      = or read it through a view that casts it to text\n",
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
  CHECK(row.members[1].name == "find_2");
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
