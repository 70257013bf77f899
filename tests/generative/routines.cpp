// Functions, procedures, aggregates, triggers, event triggers, operators, casts, text search.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

std::vector<std::string> place_function(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "f")};
}
std::string a_body(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  const auto* column = table == nullptr ? nullptr : a_column(in, table->names[0], by);
  const auto sources = in.all("table|view|materialized_view");
  if (column != nullptr && by.percent(35))
    return "select count(" + column->names[0] + ")::integer from " + table->names[0];
  if (!sources.empty() && by.percent(40))
    return "select count(*)::integer from " + by.pick(sources)->names[0];
  const auto routines = in.all("function");
  if (!routines.empty() && by.percent(30))
    return "select " + by.pick(routines)->names[0] + "(1)::text::integer";
  return by.word("select n + 1|select 1|select $1");
}
void write_function(declaration& one, const world& in, chance& by) {
  const auto argument = by.percent(85) ? "n integer" + by.word("||| default 3") : "n " + a_type(in, by);
  const auto attributes = by.word("||| immutable| stable| strict") + by.word("|||| security definer") +
                          by.word("|||| parallel safe| cost 10| leakproof| set search_path = ''");
  const auto body = a_body(in, by);
  one.sql = "create function " + one.names[0] + "(" + argument + ") returns integer";
  switch (by.below(4)) {
  case 0:
    one.sql += " language plpgsql" + attributes + " as $$ begin return (" + body + "); end $$";
    break;
  case 1:
    one.sql += " language sql" + attributes + " return (" + body + ")";
    break;
  case 2:
    one.sql += " language sql" + attributes + " begin atomic " + body + "; end";
    break;
  default:
    one.sql += " language sql" + attributes + " as $$ " + body + " $$";
    break;
  }
}

std::vector<std::string> place_row_function(const world& in, chance& by) {
  const auto all = in.all("table|partitioned|view|composite|enum|domain");
  if (all.empty()) return {};
  return {a_name(by, "rf"), by.pick(all)->names[0]};
}
void write_row_function(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  const auto& type = one.names[1];
  one.sql = "create function " + one.names[0] +
            by.word("(r " + type +
                    ") returns text language sql immutable as $$ select 'x'::text $$"
                    "|() returns setof " +
                    type +
                    " language plpgsql as $$ begin return; end $$"
                    "|() returns " +
                    type + " language sql as $$ select null::" + type +
                    " $$"
                    "|(n integer default 1) returns table (id integer, it " +
                    type +
                    ") language plpgsql as $$ begin end $$"
                    "|(variadic r " +
                    type +
                    "[]) returns boolean language sql return true"
                    "|(out a integer, out b " +
                    type + ") language sql as $$ select 1, null $$");
}

std::vector<std::string> place_trigger_function(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "tf")};
}
void write_trigger_function(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create function " + one.names[0] + "() returns trigger language plpgsql as $$ begin return " +
            by.word("new|old|null") + "; end $$";
}

std::vector<std::string> place_trigger(const world& in, chance& by) {
  const auto* table = a_table(in, by);
  const auto routines = in.all("trigger_function");
  if (table == nullptr || routines.empty()) return {};
  return {a_bare_name(by, "trg"), table->names[0]};
}
void write_trigger(declaration& one, const world& in, chance& by) {
  const auto routines = in.all("trigger_function");
  if (routines.empty()) return;
  const auto* column = a_column(in, one.names[1], by);
  const auto call = " execute function " + by.pick(routines)->names[0] + "(" + by.word("|||'a', 'b'") + ")";
  const auto& table = one.names[1];
  if (by.percent(12)) {
    one.sql = "create constraint trigger " + one.names[0] + " after insert on " + table +
              by.word("| deferrable| deferrable initially deferred") + " for each row" + call;
    return;
  }
  if (by.percent(12)) {
    one.sql = "create trigger " + one.names[0] + " after insert on " + table +
              " referencing new table as fresh for each statement" + call;
    return;
  }
  const auto event = column != nullptr && by.percent(30) ? "update of " + column->names[0]
                                                         : by.word("insert|update|delete|insert or update");
  one.sql = "create trigger " + one.names[0] + by.word(" before | after ") + event + " on " + table +
            by.word(" for each row| for each row| for each statement");
  if (column != nullptr && event.starts_with("update") && by.percent(30))
    one.sql += " when (old." + column->names[0] + " is distinct from new." + column->names[0] + ")";
  one.sql += call;
}

std::vector<std::string> place_trigger_state(const world& in, chance& by) {
  const auto all = in.all("trigger");
  if (all.empty()) return {};
  const auto* one = by.pick(all);
  return {one->names[0], one->names[1]};
}
void write_trigger_state(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "alter table " + one.names[1] + by.word(" disable| enable always| enable replica") + " trigger " +
            one.names[0];
}

std::vector<std::string> place_procedure(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "proc")};
}
void write_procedure(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create procedure " + one.names[0] + "(" + by.word("|n integer|inout n integer") + ") language " +
            by.word("sql as $$ select 1 $$|plpgsql as $$ begin null; end $$|sql begin atomic select 1; end");
}

std::vector<std::string> place_aggregate(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "agg")};
}
void write_aggregate(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create aggregate " + one.names[0] + "(integer) (sfunc = " + by.word("int4pl|int4larger|int4mi") +
            ", stype = integer" + by.word("|, initcond = '0'|, parallel = safe") + ")";
}

std::vector<std::string> place_cast(const world& in, chance& by) {
  const auto all = in.all("row_function");
  if (all.empty()) return {};
  const auto* one = by.pick(all);
  return {one->names[0], one->names[1]};
}
void write_cast(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create cast (" + one.names[1] + " as text) with function " + one.names[0] + "(" + one.names[1] +
            ")" + by.word("| as assignment");
}

std::vector<std::string> place_operator(const world& in, chance& by) {
  const auto all = in.all("function");
  if (all.empty()) return {};
  return {by.word("public|app") + "." + by.word("@#@|~~~|<#>"), by.pick(all)->names[0]};
}
void write_operator(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  static_cast<void>(by);
  one.sql = "create operator " + one.names[0] + " (function = " + one.names[1] + ", rightarg = integer)";
}

std::vector<std::string> place_search(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "search")};
}
void write_search(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create text search " +
            by.word("configuration " + one.names[0] + " (copy = simple)|configuration " + one.names[0] +
                    " (copy = english)|dictionary " + one.names[0] + " (template = simple)|dictionary " +
                    one.names[0] + " (template = simple, stopwords = english)");
}

std::vector<std::string> place_event_trigger(const world& in, chance& by) {
  static_cast<void>(in);
  return {by.word("watch1|watch2")};
}
void write_event_trigger(declaration& one, const world& in, chance& by) {
  const auto all = in.all("event_function");
  if (all.empty()) return;
  one.sql = "create event trigger " + one.names[0] + " on " +
            by.word("ddl_command_start|ddl_command_end|sql_drop") +
            by.word("| when tag in ('CREATE TABLE')") + " execute function " + by.pick(all)->names[0] + "()";
}
std::vector<std::string> place_event_function(const world& in, chance& by) {
  static_cast<void>(in);
  return {a_name(by, "ef")};
}
void write_event_function(declaration& one, const world& in, chance& by) {
  static_cast<void>(in);
  one.sql = "create function " + one.names[0] + "() returns event_trigger language plpgsql as $$ begin " +
            by.word("null;|return;") + " end $$";
}

} // namespace

std::vector<rule> routine_rules() {
  return {{"function", 6, place_function, write_function},
          {"row_function", 3, place_row_function, write_row_function},
          {"trigger_function", 3, place_trigger_function, write_trigger_function},
          {"trigger", 5, place_trigger, write_trigger},
          {"trigger_state", 1, place_trigger_state, write_trigger_state},
          {"procedure", 1, place_procedure, write_procedure},
          {"aggregate", 1, place_aggregate, write_aggregate},
          {"cast", 1, place_cast, write_cast},
          {"operator", 1, place_operator, write_operator},
          {"search", 1, place_search, write_search},
          {"event_function", 1, place_event_function, write_event_function},
          {"event_trigger", 1, place_event_trigger, write_event_trigger}};
}

} // namespace dbworkflow::generative
