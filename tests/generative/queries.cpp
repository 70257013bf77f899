// Views, materialised views, rules.
#include "generative/state.hpp"

namespace dbworkflow::generative {
namespace {

std::vector<std::string> place_view(const world& in, chance& by) {
  if (in.empty("table")) return {};
  return {a_name(by, "v")};
}

struct source {
  std::string name;
  std::vector<std::string> columns;
};

/// A table or a view with what can be selected from it.
source a_source(const world& in, chance& by, const std::string& besides) {
  source out;
  const auto views = in.all("view|materialized_view");
  if (!views.empty() && by.percent(35)) {
    const auto* view = by.pick(views);
    if (view->names[0] != besides) return {view->names[0], {"c1"}};
  }
  const auto* table = a_table(in, by);
  if (table == nullptr) return out;
  out.name = table->names[0];
  for (const auto* one : in.columns(out.name)) out.columns.push_back(one->names[0]);
  return out;
}

std::string a_value(const source& from, const std::string& as, chance& by) {
  if (from.columns.empty()) return by.word("1|count(*) over ()|'x'::text");
  const auto column = as + "." + by.pick(from.columns);
  return by.percent(70)
             ? column
             : by.word(column + " is null|coalesce(" + column + "::text, '')|row_number() over ()");
}

std::string a_query(const declaration& one, const world& in, chance& by) {
  const auto first = a_source(in, by, one.names[0]);
  if (first.name.empty()) return {};
  if (by.percent(10)) return "select * from " + first.name;
  const auto second = a_source(in, by, one.names[0]);
  std::string out = "select " + a_value(first, "x", by) + " as c1";
  if (by.percent(50)) out += ", " + a_value(first, "x", by) + " as c2";
  const bool joined = by.percent(25) && !second.name.empty();
  if (joined) out += ", " + a_value(second, "y", by) + " as c3";
  const auto routines = in.all("function");
  if (!routines.empty() && by.percent(15)) out += ", " + by.pick(routines)->names[0] + "(2) as c4";
  out += " from " + first.name + " x";
  if (joined) out += by.word(" cross join | left join ") + second.name + " y";
  if (joined && out.find("left join") != std::string::npos) out += " on true";
  if (!first.columns.empty() && by.percent(25)) out += " where x." + by.pick(first.columns) + " is not null";
  if (by.percent(8)) out += " order by 1";
  if (by.percent(6)) out += " limit 10";
  if (by.percent(6)) out += " union all select " + by.word("null|null, null");
  return out;
}

void write_view(declaration& one, const world& in, chance& by) {
  const auto query = a_query(one, in, by);
  if (query.empty()) return;
  one.sql = "create view " + one.names[0] +
            (by.percent(15)
                 ? by.word(" with (security_barrier)| with (security_invoker)| with (check_option = local)")
                 : "") +
            " as " + query;
}

std::vector<std::string> place_materialized_view(const world& in, chance& by) {
  if (in.empty("table")) return {};
  return {a_name(by, "mv")};
}
void write_materialized_view(declaration& one, const world& in, chance& by) {
  const auto query = a_query(one, in, by);
  if (query.empty()) return;
  one.sql = "create materialized view " + one.names[0] + (by.percent(10) ? " with (fillfactor = 60)" : "") +
            " as " + query + (by.percent(10) ? " with no data" : "");
}

std::vector<std::string> place_rule(const world& in, chance& by) {
  const auto all = in.all("table|view");
  if (all.empty()) return {};
  return {a_bare_name(by, "rule"), by.pick(all)->names[0]};
}
void write_rule(declaration& one, const world& in, chance& by) {
  const auto* target = a_table(in, by);
  const auto* column = target == nullptr ? nullptr : a_column(in, target->names[0], by);
  one.sql = "create rule " + one.names[0] + " as on " + by.word("insert|update|delete") + " to " +
            one.names[1] + " do ";
  one.sql += column == nullptr || by.percent(50)
                 ? by.word("instead nothing|also notify changed|also nothing")
                 : "also update " + target->names[0] + " set " + column->names[0] + " = null";
}

} // namespace

std::vector<rule> query_rules() {
  return {{"view", 9, place_view, write_view},
          {"materialized_view", 3, place_materialized_view, write_materialized_view},
          {"rule", 1, place_rule, write_rule}};
}

} // namespace dbworkflow::generative
