// The manual's table of hazards is printed from the rules.
#include "plan/hazard_scene.hpp"

#include "printed_table.hpp"

#include <doctest/doctest.h>
#include <map>
#include <string>

using namespace dbworkflow;

namespace {

std::vector<plan::hazard_rule> all_rules() {
  std::vector<plan::hazard_rule> out;
  for (const auto rules : {plan::data_hazards(), plan::lock_hazards(), plan::index_hazards(),
                           plan::rights_hazards(), plan::client_hazards()})
    out.insert(out.end(), rules.begin(), rules.end());
  return out;
}

std::string printed() {
  std::map<std::string_view, std::string> by_name;
  for (const auto& one : all_rules()) {
    auto& rows = by_name[one.name];
    rows += "| " + std::string(one.when) + " | " + std::string(one.reason) + " | " +
            std::string(one.workaround) + " |\n";
  }
  std::string out;
  for (const auto& [name, rows] : by_name)
    out += "\n### " + std::string(name) + "\n\n| when | why | instead, or before |\n|---|---|---|\n" + rows;
  return out + "\n";
}

} // namespace

TEST_CASE("every rule says when, why and what else") {
  for (const auto& one : all_rules()) {
    CAPTURE(one.when);
    CHECK_FALSE(one.when.empty());
    CHECK_FALSE(one.reason.empty());
    CHECK_FALSE(one.workaround.empty());
    CHECK((one.effects != nullptr));
  }
}

TEST_CASE("the manual lists the hazards that there are") { tests::check_printed(MANUAL, printed()); }

TEST_CASE("types whose change leaves the table as it is") {
  CHECK(plan::keeps_storage("character varying(10)", "character varying(20)"));
  CHECK(plan::keeps_storage("character varying(10)", "text"));
  CHECK(plan::keeps_storage("text", "character varying"));
  CHECK(plan::keeps_storage("numeric(10,2)", "numeric(12,2)"));
  CHECK(plan::keeps_storage("numeric(10,2)", "numeric"));
  CHECK_FALSE(plan::keeps_storage("character varying(20)", "character varying(10)"));
  CHECK_FALSE(plan::keeps_storage("text", "character varying(10)"));
  CHECK_FALSE(plan::keeps_storage("numeric(10,2)", "numeric(12,3)"));
  CHECK_FALSE(plan::keeps_storage("numeric", "numeric(12,3)"));
  CHECK_FALSE(plan::keeps_storage("integer", "bigint"));
  CHECK_FALSE(plan::keeps_storage("character(3)", "character(5)"));
}
