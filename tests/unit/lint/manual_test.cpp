// The manual's table of conventions is printed from the rules.
#include "lint/rule.hpp"

#include "printed_table.hpp"

#include <doctest/doctest.h>
#include <map>
#include <string>

using namespace dbworkflow;

namespace {

template <class Rule> void print(std::map<std::string_view, std::string>& to, const Rule& one) {
  constexpr auto levels = std::to_array<std::string_view>({"off", "warning", "error"});
  auto& row = to[one.name];
  CHECK(row.empty());
  for (const auto text : {one.when, one.reason, one.instead}) CHECK_FALSE(text.empty());
  row = "| `" + std::string(one.name) + "` | " +
        std::string(levels.at(static_cast<std::size_t>(one.normal))) + " | " + std::string(one.when) + " | " +
        std::string(one.reason) + " | " + std::string(one.instead) + " |\n";
}

std::string printed() {
  std::map<std::string_view, std::string> rows;
  for (const auto& one : lint::object_rules()) {
    CHECK((one.complaints != nullptr));
    print(rows, one);
  }
  for (const auto& one : lint::statement_rules()) {
    CHECK((one.remarks != nullptr));
    print(rows, one);
  }
  for (const auto& one : {lint::missing_lock_timeout, lint::renaming, lint::unused_allow}) print(rows, one);
  CHECK(rows.size() == lint::rule_names().size());
  std::string out = "\n| rule | level | when | why | instead |\n|---|---|---|---|---|\n";
  for (const auto& [name, row] : rows) out += row;
  return out + "\n";
}

} // namespace

TEST_CASE("the manual lists the conventions that there are") { tests::check_printed(MANUAL, printed()); }

TEST_CASE("levels are those of the rules") {
  CHECK(lint::normal_level("missing_primary_key") == lint::level::warning);
  CHECK(lint::normal_level("table_singular") == lint::level::off);
  CHECK_FALSE(lint::normal_level("missing_primary_keys"));
}
