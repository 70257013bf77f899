// Constraints, indexes, statistics.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

/// Columns of a table, without types; also those that its rule writes by itself.
std::vector<std::string> columns_of(const world& in, const std::string& table) {
  std::vector<std::string> out;
  for (const auto* one : in.columns(table)) out.push_back(one->names[0]);
  for (const auto* one : in.all("partitioned")) {
    if (one->names[0] == table) out.insert(out.end(), 3, "k");
  }
  for (const auto* one : in.all("partition")) {
    if (one->names[0] == table) out.emplace_back("k");
  }
  return out;
}

std::string some_columns(const world& in, const std::string& table, chance& by) {
  const auto all = columns_of(in, table);
  if (all.empty()) return {};
  const auto& first = by.pick(all);
  const auto& second = by.pick(all);
  return first == second || by.percent(70) ? first : first + ", " + second;
}

std::vector<std::string> place_on_table(const world& in, chance& by, const std::string& begin) {
  const auto* table = a_table(in, by);
  if (table == nullptr) return {};
  return {a_bare_name(by, begin), table->names[0]};
}

std::vector<std::string> place_key(const world& in, chance& by) { return place_on_table(in, by, "key"); }
void write_key(declaration& one, const world& in, chance& by) {
  const auto columns = some_columns(in, one.names[1], by);
  if (columns.empty()) return;
  one.sql = "alter table " + one.names[1] + " add constraint " + one.names[0] +
            by.word(" primary key| unique| unique| unique nulls not distinct") + " (" + columns + ")" +
            by.word("||||| deferrable| deferrable initially deferred| with (fillfactor = 60)");
}

std::vector<std::string> place_check(const world& in, chance& by) { return place_on_table(in, by, "check"); }
void write_check(declaration& one, const world& in, chance& by) {
  const auto* column = a_column(in, one.names[1], by);
  const auto condition =
      column == nullptr ? by.word("k > 0|1 > 0") : a_condition(column->names[0], column->type, by);
  one.sql = "alter table " + one.names[1] + " add constraint " + one.names[0] + " check (" + condition + ")" +
            by.word("|||||| no inherit| not valid");
}

std::vector<std::string> place_reference(const world& in, chance& by) {
  return place_on_table(in, by, "ref");
}
void write_reference(declaration& one, const world& in, chance& by) {
  const auto keys = in.all("key");
  if (keys.empty()) return;
  const auto* key = by.pick(keys);
  const auto columns = columns_of(in, one.names[1]);
  if (columns.empty()) return;
  const auto open = key->sql.find('(');
  const auto referenced = key->sql.substr(open, key->sql.find(')') - open + 1);
  std::vector<std::string> own;
  for (std::size_t i = 0; i < split(referenced, ',').size(); ++i) own.push_back(by.pick(columns));
  one.sql = "alter table " + one.names[1] + " add constraint " + one.names[0] + " foreign key (" +
            join(own, ", ") + ") references " + key->names[1] + " " + referenced +
            by.word("|||| match full") +
            by.word("||| on delete cascade| on delete set null| on update restrict") +
            by.word("|||| deferrable| deferrable initially deferred| not valid");
}

std::vector<std::string> place_exclusion(const world& in, chance& by) {
  return place_on_table(in, by, "excl");
}
void write_exclusion(declaration& one, const world& in, chance& by) {
  const auto* column = a_column(in, one.names[1], by);
  if (column == nullptr) return;
  const bool spatial = column->type.find("range") != std::string::npos;
  one.sql = "alter table " + one.names[1] + " add constraint " + one.names[0] + " exclude using " +
            (spatial ? "gist" : by.word("btree|gist|hash")) + " (" + column->names[0] + " with " +
            (spatial ? "&&" : "=") + ")" + by.word("||| where (" + column->names[0] + " is not null)");
}

std::string an_element(const declaration& column, chance& by) {
  const auto& name = column.names[0];
  if (column.type == "text" && by.percent(30))
    return by.word("lower(" + name + ")|" + name + " collate \"C\"|" + name + " text_pattern_ops");
  if (column.type == "integer" && by.percent(20)) return "(" + name + " % 10)";
  return name + by.word("|||| desc| nulls first| desc nulls last");
}

std::vector<std::string> place_index(const world& in, chance& by) {
  const auto views = in.all("materialized_view");
  if (!views.empty() && by.percent(10)) return {a_bare_name(by, "ix"), by.pick(views)->names[0]};
  return place_on_table(in, by, "ix");
}
void write_index(declaration& one, const world& in, chance& by) {
  const auto* column = a_column(in, one.names[1], by);
  const auto& table = one.names[1];
  const auto element = column == nullptr ? by.word("k|k|c1") : an_element(*column, by);
  one.sql = std::string("create ") + (by.percent(25) ? "unique " : "") + "index " + one.names[0] + " on " +
            (by.percent(5) ? "only " : "") + table + by.word("||||| using hash| using brin| using gin") +
            " (" + element;
  if (const auto* other = a_column(in, table, by); other != nullptr && by.percent(20))
    one.sql += ", " + other->names[0];
  one.sql += ")";
  if (const auto* other = a_column(in, table, by); other != nullptr && by.percent(15))
    one.sql += " include (" + other->names[0] + ")";
  if (by.percent(10)) one.sql += " with (fillfactor = 70)";
  if (const auto* other = a_column(in, table, by); other != nullptr && by.percent(20))
    one.sql += " where " + a_condition(other->names[0], other->type, by);
}

std::vector<std::string> place_statistics(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  if (table == nullptr) return {};
  return {a_name(by, "stat"), table->names[0]};
}
void write_statistics(declaration& one, const world& in, chance& by) {
  const auto* first = a_column(in, one.names[1], by);
  const auto* second = a_column(in, one.names[1], by);
  if (first == nullptr || first == second) return;
  one.sql = "create statistics " + one.names[0] + by.word("|| (ndistinct)| (dependencies, mcv)") + " on " +
            first->names[0] + ", " + by.word(second->names[0] + "|(" + second->names[0] + " is null)") +
            " from " + one.names[1];
}

} // namespace

std::vector<rule> key_rules() {
  return {{"key", 7, place_key, write_key},
          {"check", 5, place_check, write_check},
          {"reference", 6, place_reference, write_reference},
          {"exclusion", 1, place_exclusion, write_exclusion},
          {"index", 8, place_index, write_index},
          {"statistics", 2, place_statistics, write_statistics}};
}

} // namespace dbworkflow::generative
