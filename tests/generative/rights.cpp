// Policies, privileges, publications, comments.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

std::vector<std::string> place_policy(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  if (table == nullptr) return {};
  return {a_bare_name(by, "policy"), table->names[0]};
}
void write_policy(declaration& one, const world& in, chance& by) {
  const auto* column = a_column(in, one.names[1], by);
  const auto condition = column == nullptr ? "true" : a_condition(column->names[0], column->type, by);
  const auto command = by.word("all|select|insert|update|delete");
  one.sql = "create policy " + one.names[0] + " on " + one.names[1] + by.word("||| as restrictive") +
            " for " + command + by.word("| to public| to pg_monitor| to pg_monitor, pg_signal_backend");
  if (command != "insert") one.sql += " using (" + condition + ")";
  if (command == "insert" || (command == "all" && by.percent(40)))
    one.sql += " with check (" + condition + ")";
}

std::vector<std::string> place_grant(const world& in, chance& by) {
  const auto all = in.all("table|partitioned|view|materialized_view|sequence|schema|enum|domain|composite");
  if (all.empty()) return {};
  const auto* one = by.pick(all);
  return {one->names[0], one->what, by.word("pg_monitor|public|pg_signal_backend")};
}
void write_grant(declaration& one, const world& in, chance& by) {
  const auto& what = one.names[1];
  const auto* column = a_column(in, one.names[0], by);
  const auto end =
      " to " + one.names[2] + (one.names[2] != "public" && by.percent(15) ? " with grant option" : "");
  if (what == "schema") {
    one.sql = "grant " + by.word("usage|create|usage, create") + " on schema " + one.names[0] + end;
  } else if (what == "sequence") {
    one.sql = "grant " + by.word("usage|select|all") + " on sequence " + one.names[0] + end;
  } else if (what == "enum" || what == "domain" || what == "composite") {
    one.sql = by.percent(50) ? "grant usage on type " + one.names[0] + end
                             : "revoke usage on type " + one.names[0] + " from public";
  } else if (column != nullptr && by.percent(30)) {
    one.sql = "grant " + by.word("select|update") + " (" + column->names[0] + ") on " + one.names[0] + end;
  } else {
    one.sql = "grant " + by.word("select|insert|select, update|all|truncate") + " on " + one.names[0] + end;
  }
}

std::vector<std::string> place_routine_grant(const world& in, chance& by) {
  const auto all = in.all("function");
  if (all.empty()) return {};
  return {by.pick(all)->names[0]};
}
void write_routine_grant(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = by.word("grant execute on function " + one.names[0] +
                    " to pg_monitor|revoke execute on function " + one.names[0] + " from public");
}

std::vector<std::string> place_default_privileges(const world& in, chance& by) {
  static_cast<void>(in);
  return {by.word("| in schema app| in schema public"), by.word("tables|sequences|functions|types")};
}
void write_default_privileges(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "alter default privileges" + one.names[0] + " grant all on " + one.names[1] + " to " +
            by.word("pg_monitor|public");
}

std::vector<std::string> place_publication(const world& in, chance& by) {
  static_cast<void>(in);
  return {by.word("pub1|pub2")};
}
void write_publication(declaration& one, const world& in, chance& by) {
  const auto* table = a_table(in, by);
  if (table == nullptr) return;
  const auto* column = a_column(in, table->names[0], by);
  one.sql = "create publication " + one.names[0] + " for ";
  if (by.percent(15)) {
    one.sql += by.word("all tables|tables in schema public");
  } else {
    one.sql += "table " + table->names[0];
    if (column != nullptr && by.percent(30)) one.sql += " (" + column->names[0] + ")";
    if (column != nullptr && by.percent(20)) one.sql += " where (" + column->names[0] + " is not null)";
  }
  one.sql += by.word("|| with (publish = 'insert')| with (publish_via_partition_root = true)");
}

std::vector<std::string> place_comment(const world& in, chance& by) {
  const auto all =
      in.all("table|partitioned|view|materialized_view|sequence|schema|enum|domain|column|trigger|policy"
             "|collation|index|key|check|reference|function|publication|statistics");
  if (all.empty()) return {};
  const auto* one = by.pick(all);
  auto out = std::vector<std::string>{one->names[0], one->what};
  if (one->names.size() > 1) out.push_back(one->names[1]);
  return out;
}
void write_comment(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  const auto& what = one.names[1];
  const auto& name = one.names[0];
  std::string on = what + " " + name;
  if (what == "partitioned") on = "table " + name;
  if (what == "materialized_view") on = "materialized view " + name;
  if (what == "enum") on = "type " + name;
  if (what == "column") on = "column " + one.names[2] + "." + name;
  if (what == "trigger" || what == "policy") on = what + " " + name + " on " + one.names[2];
  if (what == "key" || what == "check" || what == "reference")
    on = "constraint " + name + " on " + one.names[2];
  if (what == "index") on = "index " + one.names[2].substr(0, one.names[2].rfind('.') + 1) + name;
  one.sql = "comment on " + on + " is '" + by.word("first|second|it''s; --|Größe") + "'";
}

} // namespace

std::vector<rule> right_rules() {
  return {{"policy", 3, place_policy, write_policy},
          {"grant", 5, place_grant, write_grant},
          {"routine_grant", 1, place_routine_grant, write_routine_grant},
          {"default_privileges", 1, place_default_privileges, write_default_privileges},
          {"publication", 1, place_publication, write_publication},
          {"comment", 5, place_comment, write_comment}};
}

} // namespace dbworkflow::generative
