#include "command/stakes.hpp"

#include "postgres/sqlstate.hpp"
#include "report/console.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

using model::kind;

constexpr const char* deletes_data = "DELETES_DATA";
constexpr const char* longest_count = "10s";
constexpr const char* not_allowed = "42501"; // to look at the rows: they count as some

std::string table_of(const model::object_id& id) {
  return text::quote_identifier(id.schema) + "." +
         text::quote_identifier(id.type == kind::table ? id.name : id.parent);
}

/// What a query that gives one number gives; nothing where the server does not take it in the time that
/// counting may last.
std::optional<std::int64_t> number(postgres::connection& live, const std::string& query) {
  live.execute(fmt::format("begin read only; set local statement_timeout = '{}'", longest_count));
  try {
    const auto found = live.execute(query);
    live.execute("commit");
    return found.rows.empty() || !found.rows[0][0] ? std::nullopt
                                                   : std::optional(std::stoll(*found.rows[0][0]));
  } catch (const postgres::server_error& refused) {
    live.execute("rollback");
    if (refused.sqlstate != postgres::query_canceled) throw;
    return std::nullopt;
  }
}

/// How many rows hold what goes.
void count(postgres::connection& live, loss& one) {
  const auto& id = one.object;
  if (id.type != kind::table && id.type != kind::column) return;
  const auto what = id.type == kind::table ? std::string("*") : text::quote_identifier(id.name);
  try {
    one.rows = number(live, fmt::format("select count({}) from {}", what, table_of(id)));
    if (one.rows) return;
    one.estimated = true;
    one.rows = number(
        live, fmt::format("select greatest(reltuples, 1)::bigint from pg_class where oid = {}::regclass",
                          text::quote_literal(table_of(id))));
  } catch (const postgres::server_error& refused) {
    if (refused.sqlstate != not_allowed) throw;
  }
}

bool gets_not_null(const plan::step& one) {
  if (one.what != plan::action::alter || one.id.type != kind::column || one.from == nullptr ||
      one.to == nullptr || !one.expression.empty())
    return false;
  return !std::get<model::column>(*one.from).not_null && std::get<model::column>(*one.to).not_null &&
         std::find(one.facts.begin(), one.facts.end(), "not_null") != one.facts.end();
}

/// A column without a value for the rows that are there, and that they get none in by a step of their own.
bool is_new_and_not_null(const plan::step& one) {
  if (one.what != plan::action::create || one.id.type != kind::column || !one.facts.empty()) return false;
  const auto& made = std::get<model::column>(*one.to);
  return made.not_null && !made.default_value && made.generated == model::column{}.generated &&
         made.identity == model::column{}.identity;
}

} // namespace

std::string rows_text(const loss& one) {
  if (!one.rows) return {};
  return fmt::format("({}{})", one.estimated ? "about " : "",
                     report::counted(static_cast<std::size_t>(*one.rows), "row"));
}

std::vector<loss> count_losses(postgres::connection& live, const plan::plan& whole) {
  std::vector<loss> out;
  for (const auto& step : whole.steps) {
    for (const auto& danger : step.hazards) {
      if (danger.name != deletes_data) continue;
      out.push_back({danger.object, danger.message, std::nullopt});
      count(live, out.back());
    }
  }
  return out;
}

void tell_losses(plan::plan& whole, const std::vector<loss>& counted) {
  std::size_t at = 0;
  for (auto& step : whole.steps) {
    std::erase_if(step.hazards, [&](plan::hazard& danger) {
      if (danger.name != deletes_data) return false;
      const auto& one = counted.at(at++);
      if (one.rows) danger.message += " " + rows_text(one);
      return one.rows == 0;
    });
  }
}

void require_still_empty(postgres::connection& live, const std::vector<loss>& counted) {
  for (const auto& before : counted) {
    if (before.rows != 0) continue;
    auto now = before;
    count(live, now);
    if (now.rows == 0) continue;
    throw text::error(
        text::exit_code::refused,
        fmt::format("{} {}: it was empty when the plan was made", before.message, rows_text(now)),
        {"nothing was done; run the command again"});
  }
}

std::vector<text::diagnostic> obstacles(postgres::connection& live, const plan::plan& whole,
                                        const compile::compiled& declared) {
  std::vector<text::diagnostic> out;
  for (const auto& step : whole.steps) {
    const bool is_new = is_new_and_not_null(step);
    if (!is_new && !gets_not_null(step)) continue;
    const auto column = text::quote_identifier(step.id.name);
    const auto rows = number(live, fmt::format("select count(*) from {} {}", table_of(step.id),
                                               is_new ? std::string() : "where " + column + " is null"));
    if (!rows || *rows == 0) continue;
    text::diagnostic told;
    if (const auto found = declared.declared_at.find(step.id); found != declared.declared_at.end()) {
      told.path = found->second.path;
      told.where = found->second.where;
      told.line = found->second.line;
    }
    told.message = fmt::format("{} is NOT NULL, and {} no value for it", model::qualified_name(step.id),
                               *rows == 1 ? "1 row has" : fmt::format("{} rows have", *rows));
    told.hints.push_back(fmt::format(
        "say what they get: -- dbworkflow: backfill EXPRESSION  at the end of its line, or --backfill "
        "{}=EXPRESSION",
        model::qualified_name(step.id)));
    out.push_back(std::move(told));
  }
  if (!out.empty()) out.back().hints.emplace_back("nothing was done");
  return out;
}

} // namespace dbworkflow::command
