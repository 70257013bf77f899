// Partitioned tables and their partitions.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

std::vector<std::string> place_partitioned(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "p")};
}
void write_partitioned(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create table " + one.names[0] + " (k integer" + by.word("| not null") +
            by.word(", s text|, s text default 'x'|") + ") partition by " +
            by.word("list (k)|range (k)|hash (k)|list (k)|range (k)|range (k, (k + 1))");
}

std::string a_bound(chance& by) {
  return by.word(
      "for values in (1)|for values in (2, 3)|for values in (4, null)|default|for values from (1) to (10)"
      "|for values from (10) to (20)|for values from (minvalue) to (1)|for values from (20) to (maxvalue)"
      "|for values with (modulus 2, remainder 0)|for values with (modulus 2, remainder 1)");
}

std::vector<std::string> place_partition(const world& in, chance& by) {
  const auto all = in.all("partitioned|partition");
  if (all.empty()) return {};
  return {a_name(by, "part"), by.pick(all)->names[0]};
}
void write_partition(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create table " + one.names[0] + " partition of " + one.names[1] + " " + a_bound(by) +
            (by.percent(20) ? " partition by " + by.word("list (k)|range (k)|hash (k)") : "");
}

std::vector<std::string> place_attached(const world& in, chance& by) {
  const auto parents = in.all("partitioned|partition");
  const auto tables = in.all("partitioned|table");
  if (parents.empty() || tables.empty()) return {};
  return {by.pick(tables)->names[0], by.pick(parents)->names[0]};
}
void write_attached(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "alter table " + one.names[1] + " attach partition " + one.names[0] + " " + a_bound(by);
}

} // namespace

std::vector<rule> partition_rules() {
  return {{"partitioned", 3, place_partitioned, write_partitioned},
          {"partition", 5, place_partition, write_partition},
          {"attached", 1, place_attached, write_attached}};
}

} // namespace dbworkflow::generative
