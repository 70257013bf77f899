#include "command/column_values.hpp"

#include "command/consent.hpp"
#include "command/told_at.hpp"
#include "migrate/statement.hpp"
#include "render/conversion.hpp"
#include "render/render.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"
#include "text/spelling.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

using compile::value_note;
using model::kind;
using model::object_id;

struct said_value {
  object_id column;
  std::string expression;
};

[[noreturn]] void refuse(const std::string& option, const std::string& said, const std::string& fact,
                         std::vector<std::string> hints) {
  hints.push_back(
      fmt::format("{} [SCHEMA.]TABLE.COLUMN=EXPRESSION, such as {} orders.state=\"'open'\"", option, option));
  throw text::error(text::exit_code::usage, fmt::format("{} {}: {}", option, said, fact), std::move(hints));
}

bool fits(const object_id& id, const std::vector<std::string>& parts) {
  const std::vector<std::string> path{id.schema, id.parent, id.name};
  return id.type == kind::column && parts.size() <= path.size() &&
         std::equal(parts.rbegin(), parts.rend(), path.rbegin());
}

said_value read_option(const std::string& option, const std::string& said, const model::database& to) {
  bool quoted = false;
  const auto equals = std::find_if(said.begin(), said.end(), [&quoted](char c) {
    if (c == '"') quoted = !quoted;
    return c == '=' && !quoted;
  });
  if (equals == said.end()) refuse(option, said, "there is no = in it", {});
  const auto parts = text::split_qualified(std::string(said.begin(), equals));
  std::string expression(equals + 1, said.end());
  if (parts.empty()) refuse(option, said, "what stands before the = is no name", {});
  if (expression.find_first_not_of(" \t\n") == std::string::npos)
    refuse(option, said, "there is no expression behind the =", {});
  std::vector<object_id> found;
  std::vector<std::string> names;
  for (const auto& [id, any] : to.objects) {
    if (fits(id, parts)) found.push_back(id);
    if (id.type == kind::column) names.push_back(id.name);
  }
  if (found.size() == 1) return {found.front(), std::move(expression)};
  std::vector<std::string> hints;
  for (const auto& one : found) hints.push_back("one is " + model::qualified_name(one));
  if (!found.empty()) refuse(option, said, "several columns are meant", std::move(hints));
  if (const auto meant = text::nearest(parts.back(), names))
    hints.push_back("did you mean \"" + *meant + "\"?");
  refuse(option, said, "no such column is declared", std::move(hints));
}

/// True for a column that is new, and that rows get a value in by themselves.
bool has_own_value(const object_id& id, const model::database& from, const model::database& to) {
  const auto* column = to.find<model::column>(id);
  return column != nullptr && !from.objects.contains(id) &&
         from.objects.contains({kind::table, id.schema, {}, id.parent}) &&
         (column->default_value || column->generated || !column->identity.empty());
}

const char* way_of_value(const object_id& id, const model::database& to) {
  const auto* column = to.find<model::column>(id);
  return column->default_value ? "its default"
         : column->generated   ? "what it is generated from"
                               : "its identity";
}

/// The hazard that tells that rows may be in the way.
const plan::hazard* danger_of(const plan::step& one) {
  const auto found = std::find_if(one.hazards.begin(), one.hazards.end(), [](const plan::hazard& danger) {
    return danger.name == "DEPENDS_ON_DATA";
  });
  return found == one.hazards.end() ? nullptr : &*found;
}

bool changes_type(const plan::step& one) {
  return one.what == plan::action::alter && one.id.type == kind::column && one.from != nullptr &&
         one.part == plan::online::no &&
         std::find(one.facts.begin(), one.facts.end(), "data_type") != one.facts.end();
}

/// True where values are converted by way of their text, for want of a cast that is known.
bool goes_by_text(const plan::step& one) {
  if (!changes_type(one) || !one.expression.empty()) return false;
  return render::goes_by_text(std::get<model::column>(*one.from).data_type,
                              std::get<model::column>(*one.to).data_type);
}

/// PostgreSQL's casts between the two take a character for its code: `'7'` would become 55.
bool casts_codes(const std::string& from, const std::string& to) {
  constexpr const char* one_byte = "\"char\"";
  return (from == one_byte && to == "integer") || (from == "integer" && to == one_byte);
}

std::string question_of(const open_value& one) {
  const auto name = model::qualified_name(one.step->id);
  if (one.what == open_value::sort::rows)
    return fmt::format("{} is NOT NULL and has no default: what do the rows get that are there?", name);
  const auto& from = std::get<model::column>(*one.step->from).data_type;
  const auto& to = std::get<model::column>(*one.step->to).data_type;
  return fmt::format("PostgreSQL has no cast from {} to {}{}: what do the values of {} become?", from, to,
                     casts_codes(from, to) ? " but that of a character to its code" : "", name);
}

std::string by_text(const plan::step& one) {
  return render::conversion_of(text::quote_identifier(one.id.name),
                               std::get<model::column>(*one.from).data_type,
                               std::get<model::column>(*one.to).data_type);
}

text::diagnostic refusal(const open_value& one, const compile::compiled& declared) {
  const bool rows = one.what == open_value::sort::rows;
  const auto name = model::qualified_name(one.step->id);
  auto found = declared.declared_at.find(one.step->id);
  if (found == declared.declared_at.end())
    found = declared.declared_at.find({kind::table, one.step->id.schema, {}, one.step->id.parent});
  auto out =
      told_at(found == declared.declared_at.end() ? compile::place{} : found->second, question_of(one), {});
  out.hints.push_back(
      fmt::format("say it    -- dbworkflow: {} EXPRESSION  at the end of its line in the schema file",
                  rows ? "backfill" : "using"));
  out.hints.push_back(fmt::format("      or  {} {}=EXPRESSION", rows ? "--backfill" : "--using", name));
  out.hints.push_back(
      rows ? fmt::format("no rows?  --allow DEPENDS_ON_DATA={}", name)
           : fmt::format("as text?  --allow DEPENDS_ON_DATA={}  ({}, which fails where the text is none)",
                         name, by_text(*one.step)));
  return out;
}

/// What people said, as a place for messages; of an option there is none.
const value_note* note_of(const plan::step& one, const compile::compiled& declared) {
  const auto found =
      std::find_if(declared.values.begin(), declared.values.end(), [&one](const value_note& note) {
        return note.column == one.id && note.expression == one.expression;
      });
  return found == declared.values.end() ? nullptr : &*found;
}

} // namespace

void add_value_options(CLI::App& to, std::vector<std::string>& backfills,
                       std::vector<std::string>& conversions) {
  to.add_option("--backfill", backfills,
                "What rows get in a column that becomes NOT NULL: orders.state=\"'open'\"")
      ->type_name("COLUMN=EXPRESSION")
      ->take_all();
  to.add_option("--using", conversions,
                "What values become when a column's type changes: orders.total=\"total * 100\"")
      ->type_name("COLUMN=EXPRESSION")
      ->take_all();
}

void read_values(const said_values& said, const compile::compiled* declared, const model::database& from,
                 const model::database& to, plan::options& how) {
  std::vector<text::diagnostic> mistakes;
  if (declared != nullptr) {
    for (const auto& note : declared->values) {
      const bool fills = note.what == value_note::sort::backfill;
      if (fills && has_own_value(note.column, from, to)) {
        mistakes.push_back(
            told_at(note.at,
                    fmt::format("rows get {} in {}: there is nothing to backfill",
                                way_of_value(note.column, to), model::qualified_name(note.column)),
                    {"take the note away"}));
      }
      (fills ? how.backfills : how.conversions)[note.column] = note.expression;
    }
  }
  if (!mistakes.empty()) throw text::error(text::exit_code::failed, std::move(mistakes));
  for (const auto& one : said.backfills) {
    auto value = read_option("--backfill", one, to);
    if (has_own_value(value.column, from, to))
      refuse("--backfill", one, fmt::format("rows get {}", way_of_value(value.column, to)), {});
    how.backfills[value.column] = std::move(value.expression);
  }
  for (const auto& one : said.conversions) {
    auto value = read_option("--using", one, to);
    how.conversions[value.column] = std::move(value.expression);
  }
}

bool find_casts(const plan::plan& whole, const std::function<postgres::connection()>& connect,
                plan::options& how) {
  std::optional<postgres::connection> on;
  bool found = false;
  for (const auto& step : whole.steps) {
    if (!goes_by_text(step)) continue;
    if (!on) on.emplace(connect());
    const auto& from = std::get<model::column>(*step.from).data_type;
    const auto& to = std::get<model::column>(*step.to).data_type;
    if (casts_codes(from, to)) continue; // somebody has to say what is meant
    try {
      on->execute(fmt::format("select null::{}::{}", from, to));
      how.conversions[step.id] = text::quote_identifier(step.id.name) + "::" + to;
      found = true;
    } catch (const postgres::server_error&) {
      // No cast, or a type that is still to be made.
    }
  }
  return found;
}

std::vector<open_value> open_values(const plan::plan& whole) {
  std::vector<open_value> out;
  for (const auto& step : whole.steps) {
    if (step.id.type != kind::column || danger_of(step) == nullptr) continue;
    if (step.what == plan::action::create) out.push_back({open_value::sort::rows, &step});
    if (goes_by_text(step)) out.push_back({open_value::sort::conversion, &step});
  }
  return out;
}

bool ask_values(const context& in, const std::vector<open_value>& open, plan::options& how) {
  bool answered = false;
  for (const auto& one : open) {
    if (is_allowed(in, *danger_of(*one.step))) continue;
    const bool rows = one.what == open_value::sort::rows;
    const auto answer = in.console.ask_text(
        question_of(one), rows ? "an SQL expression, or nothing where there are no rows"
                               : fmt::format("an SQL expression, or nothing for {}", by_text(*one.step)));
    if (!answer)
      throw text::error(text::exit_code::refused, "the question has no answer", {"nothing was written"});
    if (answer->find_first_not_of(" \t") == std::string::npos) continue;
    (rows ? how.backfills : how.conversions)[one.step->id] = *answer;
    answered = true;
  }
  return answered;
}

void require_values(const context& in, const std::vector<open_value>& open,
                    const compile::compiled& declared) {
  std::vector<text::diagnostic> refused;
  for (const auto& one : open) {
    if (!is_allowed(in, *danger_of(*one.step))) refused.push_back(refusal(one, declared));
  }
  if (refused.empty()) return;
  refused.back().hints.emplace_back("nothing was written");
  throw text::error(text::exit_code::refused, std::move(refused));
}

void require_followed(const said_values& said, const model::database& to, const plan::plan& whole) {
  const auto require = [&](const std::string& option, const std::vector<std::string>& all, const char* why) {
    for (const auto& one : all) {
      const auto value = read_option(option, one, to);
      const bool followed = std::any_of(whole.steps.begin(), whole.steps.end(), [&value](const auto& step) {
        return step.id == value.column && step.expression == value.expression;
      });
      if (!followed) refuse(option, one, why, {});
    }
  };
  require("--backfill", said.backfills, "the column neither is new nor becomes NOT NULL");
  require("--using", said.conversions, "the column's type does not change");
}

void at_their_places(const plan::plan& whole, const compile::compiled& declared,
                     const std::function<void()>& proof) {
  try {
    proof();
  } catch (const migrate::refused_statement& refused) {
    for (const auto& step : whole.steps) {
      if (step.expression.empty()) continue;
      const auto sql = render::statements(step);
      if (std::find(sql.begin(), sql.end(), refused.statement()) == sql.end()) continue;
      auto told = refused.diagnostics();
      const auto message = fmt::format("{}: {}", step.expression, told.front().message);
      const auto* note = note_of(step, declared);
      auto first = told_at(note == nullptr ? compile::place{} : note->at, message, told.front().hints);
      first.hints.push_back(fmt::format("it is said of {}, as in  update {} set {} = {}",
                                        model::qualified_name(step.id),
                                        text::qualified(step.id.schema, step.id.parent),
                                        text::quote_identifier(step.id.name), step.expression));
      first.hints.emplace_back("nothing was written");
      throw text::error(text::exit_code::failed, {first});
    }
    throw;
  }
}

} // namespace dbworkflow::command
