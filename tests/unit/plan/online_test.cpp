#include "plan/plan.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace dbworkflow;
using plan::online;

namespace {

model::database table_with_column() {
  model::database out;
  out.server_version = 150000;
  model::table table;
  table.schema = "public";
  table.name = "t";
  out.put(table);
  model::column column;
  column.schema = "public";
  column.table = "t";
  column.name = "a";
  column.position = 1;
  column.data_type = "integer";
  out.put(column);
  return out;
}

model::index index_on_a(bool unique = false) {
  model::index out;
  out.schema = "public";
  out.name = "i";
  out.table = "t";
  out.unique = unique;
  out.definition = "CREATE INDEX i ON public.t USING btree (a)";
  return out;
}

model::database with(model::database out, const model::object& one) {
  out.put(one);
  return out;
}

std::vector<online> parts(const plan::plan& of) {
  std::vector<online> out;
  for (const auto& one : of.steps) out.push_back(one.part);
  return out;
}

bool has_hazard(const plan::plan& of, std::string_view name) {
  return std::any_of(of.steps.begin(), of.steps.end(), [name](const plan::step& step) {
    return std::any_of(step.hazards.begin(), step.hazards.end(),
                       [name](const plan::hazard& one) { return one.name == name; });
  });
}

} // namespace

TEST_CASE("an index of a table in use is built outside of a transaction, and nobody waits for it") {
  const auto from = table_with_column();
  const auto to = with(from, index_on_a());
  const auto made = plan::make_plan(from, to);
  REQUIRE(parts(made) == std::vector<online>{online::build_index});
  CHECK_FALSE(made.steps[0].transactional);
  CHECK(made.steps[0].limits == plan::patience::unhurried);
  CHECK(has_hazard(made, "INDEX_BUILD"));
  CHECK_FALSE(has_hazard(made, "ACQUIRES_SHARE_LOCK"));
}

TEST_CASE("where plans are direct it is built in one") {
  const auto from = table_with_column();
  const auto to = with(from, index_on_a());
  const auto made = plan::make_plan(from, to, {.make_online = false});
  REQUIRE(parts(made) == std::vector<online>{online::no});
  CHECK(made.steps[0].transactional);
  CHECK(made.steps[0].limits == plan::patience::slow);
  CHECK(has_hazard(made, "ACQUIRES_SHARE_LOCK"));
}

TEST_CASE("an index is replaced without a gap") {
  auto changed = index_on_a();
  changed.definition = "CREATE INDEX i ON public.t USING hash (a)";
  const auto from = with(table_with_column(), index_on_a());
  const auto made = plan::make_plan(from, with(table_with_column(), changed));
  REQUIRE(parts(made) ==
          std::vector<online>{online::set_index_aside, online::build_index, online::drop_index});
  CHECK(made.steps[0].aside == "i_old");
  CHECK(made.steps[0].transactional);
  CHECK_FALSE(made.steps[2].transactional);
}

TEST_CASE("the name in between is one that nobody has") {
  auto changed = index_on_a();
  changed.definition = "CREATE INDEX i ON public.t USING hash (a)";
  auto other = index_on_a();
  other.name = "i_old";
  const auto from = with(with(table_with_column(), index_on_a()), other);
  const auto made = plan::make_plan(from, with(with(table_with_column(), changed), other));
  REQUIRE(made.steps.size() == 3);
  CHECK(made.steps[0].aside == "i_old2");
}

TEST_CASE("an index that an interrupted build has left is dropped and built again") {
  auto invalid = index_on_a();
  invalid.valid = false;
  const auto made =
      plan::make_plan(with(table_with_column(), invalid), with(table_with_column(), index_on_a()));
  CHECK(parts(made) == std::vector<online>{online::drop_index, online::build_index});
}

TEST_CASE("NOT NULL is proven by a check, and taken from one that is there") {
  auto column =
      std::get<model::column>(table_with_column().objects.at({model::kind::column, "public", "t", "a"}));
  column.not_null = true;
  const auto from = table_with_column();
  const auto made = plan::make_plan(from, with(from, column));
  CHECK(parts(made) ==
        std::vector<online>{online::add_check, online::validate_check, online::no, online::drop_check});
  CHECK(has_hazard(made, "DEPENDS_ON_DATA"));

  model::constraint check;
  check.schema = "public";
  check.parent = "t";
  check.name = "a_there";
  check.contype = "check";
  check.definition = "CHECK ((a IS NOT NULL))";
  const auto checked = with(from, check);
  const auto taken = plan::make_plan(checked, with(from, column));
  REQUIRE(taken.steps.size() == 2);
  CHECK(taken.steps[0].what == plan::action::alter);
  CHECK(taken.steps[0].limits == plan::patience::brief);
  CHECK(taken.steps[1].what == plan::action::drop);
  CHECK_FALSE(has_hazard(taken, "DEPENDS_ON_DATA"));
}

TEST_CASE("what is made for a table that is new needs no care") {
  model::database nothing;
  nothing.server_version = 150000;
  const auto made = plan::make_plan(nothing, with(table_with_column(), index_on_a(true)));
  for (const auto& one : made.steps) {
    CHECK(one.part == online::no);
    CHECK(one.limits == plan::patience::any);
    CHECK(one.hazards.empty());
  }
}
