// squash: replaces the oldest migrations by one that makes the same, for new databases; old ones stay valid.
#include "command/ledgers.hpp"
#include "command/moment.hpp"
#include "command/proof.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "command/target.hpp"
#include "command/variables.hpp"
#include "diff/change.hpp"
#include "history/rewrite.hpp"
#include "migrate/migrate.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct squash_options {
  std::string to;
  std::string name = "squashed";
  bool join = false;
  bool without_data = false;
};

/// True where a statement may change rows, which no comparison of schemas sees.
bool may_change_rows(const sql::statement& one) {
  return one.what == sql::category::rows || one.what == sql::category::unknown || one.tag == "DO" ||
         one.tag == "CALL" || one.tag.starts_with("SELECT");
}

/// Throws `text::error` (refused) naming each statement whose effect on rows would be lost.
void require_no_data(const history::history& files, std::size_t count) {
  std::vector<text::diagnostic> found;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& one = files.migrations[i];
    for (const auto& section : one.sections()) {
      for (const auto& statement : section.statements) {
        if (!may_change_rows(statement)) continue;
        found.push_back(text::at(one.file, statement.begin, statement.tag.size(),
                                 "this may change rows: a squashed schema does not have it"));
      }
    }
  }
  if (found.empty()) return;
  found.back().hints = {
      "--join keeps it: the files are joined as they are, statement by statement",
      "--without-data leaves it out: right where it only filled what databases of before had",
      "nothing was written"};
  throw text::error(text::exit_code::refused, std::move(found));
}

/// The files one after the other, each from the settings and in the sections it had.
std::string joined(const history::history& files, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& one = files.migrations[i];
    out += fmt::format("{}-- {}\n", i == 0 ? "" : "\n", one.journal.tag);
    const bool sets =
        std::any_of(one.sections().begin(), one.sections().end(), [](const history::section& part) {
          return std::any_of(
              part.statements.begin(), part.statements.end(),
              [](const sql::statement& statement) { return statement.what == sql::category::setting; });
        });
    // A file begins as a transaction, whatever section the one before ended with.
    if (i > 0) out += "-- dbworkflow: transaction\n";
    out += one.file.content;
    if (!out.ends_with('\n')) out += '\n';
    // The last statement may have no semicolon of its own.
    if (const auto end = out.find_last_not_of(" \t\n"); end != std::string::npos && out[end] != ';')
      out += ";\n";
    if (sets) out += "reset session authorization;\nreset role;\nreset all;\n";
  }
  return out;
}

std::string planned(workspace& on, const model::database& wanted) {
  auto empty = on.server().create();
  auto connection = empty.connect();
  return render::migration_sql(plan::make_plan(on.read_schema(connection), wanted));
}

std::vector<std::string> differences(const model::database& before, const model::database& after) {
  std::vector<std::string> out;
  for (const auto& one : diff::compare(before, after)) out.push_back(diff::describe(one));
  if (before.unmodelled == after.unmodelled) return out;
  for (const auto& one : before.unmodelled)
    out.push_back(fmt::format("not modelled: {} {}", one.what, one.name));
  return out;
}

/// The history with the first `count` as one.
history::history squashed(const history::history& files, std::size_t count, const std::string& name,
                          const std::string& sql) {
  history::history out;
  out.folder = files.folder;
  history::entry first;
  first.idx = files.migrations[count - 1].journal.idx;
  first.tag = history::tag_of(first.idx, name);
  first.created = now_utc();
  first.sha256 = text::sha256(text::normalised(sql));
  std::vector<history::entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& old = files.migrations[i].journal;
    first.replaces.push_back({old.tag, old.sha256, old.replaces});
  }
  entries.push_back(first);
  for (auto i = count; i < files.migrations.size(); ++i) {
    entries.push_back(files.migrations[i].journal);
    auto& since = entries.back().commutes_since;
    const bool is_gone = since && std::any_of(first.replaces.begin(), first.replaces.end(),
                                              [&since](const auto& one) { return one.tag == *since; });
    if (is_gone) since = first.tag;
  }
  history::chain(entries);
  out.migrations.push_back(history::parse_migration(
      entries.front(), {text::shown_path(files.folder / (first.tag + ".sql")), text::normalised(sql)}));
  for (std::size_t i = 1; i < entries.size(); ++i)
    out.migrations.emplace_back(entries[i], files.migrations[count + i - 1].file);
  return out;
}

/// What both make must be the same, at the point and at the end. Gives what they make at the end.
model::database proven_equal(workspace& on, const history::history& before, std::size_t count,
                             const history::history& after, const model::database& at_point) {
  auto left = differences(at_point, model_at(on, after, 1));
  const auto made = model_at(on, after, after.migrations.size());
  if (left.empty()) left = differences(model_at(on, before, before.migrations.size()), made);
  if (left.empty()) return made;
  left.emplace_back("--join squashes whatever the files hold: they are joined as they are");
  left.emplace_back("nothing was written");
  throw text::error(text::exit_code::failed,
                    fmt::format("one migration for {} does not make the same: this is left",
                                report::counted(count, "migration")),
                    left);
}

/// Throws `text::error` (refused) where a database that can be asked has applied a part.
void require_whole(const context& in, workspace& on, const history::history& before,
                   const history::history& after) {
  for (const auto& one : ledgers_of(in, on)) {
    if (!one.rows || !migrate::compare(before, *one.rows).problems.empty()) continue;
    const auto then = migrate::compare(after, *one.rows);
    if (then.problems.empty()) continue;
    auto told = then.problems.front();
    told.message = one.label + " has applied only a part: " + told.message;
    told.hints = {"bring it there first: dbworkflow migrate" + environment_option(one.environment),
                  "nothing was written"};
    throw text::error(text::exit_code::refused, told);
  }
}

nlohmann::json squash(const context& in, workspace& on, const squash_options& wanted) {
  const auto& files = on.sound_history();
  std::vector<const history::migration*> all;
  for (const auto& one : files.migrations) all.push_back(&one);
  const auto count = migrate::up_to(files, all, wanted.to).size();
  if (count < 2) {
    in.console.say(on.name(), "nothing to squash: one migration or none up to there");
    return {{"database", on.name()}, {"migration", nullptr}, {"replaces", nlohmann::json::array()}};
  }
  if (!wanted.join && !wanted.without_data) require_no_data(files, count);
  const auto before = model_at(on, files, count);
  const auto sql = wanted.join ? joined(files, count) : planned(on, before);
  const auto after = squashed(files, count, wanted.name, sql);
  const auto made = proven_equal(on, files, count, after, before);
  require_whole(in, on, files, after);

  history::rewriting what;
  what.journal_before = history::journal_bytes(files.folder);
  for (const auto& one : after.migrations) what.entries.push_back(one.journal);
  const auto& first = after.migrations.front();
  what.added[first.journal.tag] = first.file.content;
  auto replaced = nlohmann::json::array();
  for (const auto& one : first.journal.replaces) {
    replaced.push_back(one.tag);
    if (one.tag != first.journal.tag) what.removed.push_back(one.tag);
  }
  what.snapshot = remake_snapshot(on, after, made).snapshot;
  const auto written = history::rewrite(files.folder, what);
  const auto version = on.server().version_text();
  in.console.say(on.name(), fmt::format("{} instead of {}  proven equal on {}",
                                        text::shown_path(after.folder / (first.journal.tag + ".sql")),
                                        report::counted(count, "migration"), version));
  in.console.line("      databases that have applied all of them stay valid; new ones apply the one");
  on.forget_history();
  make_headers_stale(on);
  auto paths = nlohmann::json::array();
  for (const auto& path : written) paths.push_back(path.string());
  return {
      {"database", on.name()}, {"migration", first.journal.tag}, {"replaces", replaced}, {"written", paths}};
}

} // namespace

void add_squash(registry& to) {
  auto* app = to.app().add_subcommand("squash", "Replace the oldest migrations by one that is proven equal");
  auto wanted = std::make_shared<squash_options>();
  app->add_option("--to", wanted->to, "The last one to replace: its name or number (default: DBWORKFLOW_TO)")
      ->type_name("MIGRATION");
  app->add_option("--name", wanted->name, "Name of the one that replaces them (default: squashed)")
      ->type_name("NAME");
  auto* join = app->add_flag("--join", wanted->join, "Join the files as they are, with what changes rows");
  app->add_flag("--without-data", wanted->without_data, "Leave out what changes rows")->excludes(join);
  app->footer("Example: dbworkflow squash --to 0041");
  to.run(*app, [wanted](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      if (wanted->to.empty()) wanted->to = variable("DBWORKFLOW_TO");
      if (wanted->to.empty()) {
        throw text::error(text::exit_code::usage, "up to which migration?",
                          {"say the last one to replace: dbworkflow squash --to 0041 (for the target: "
                           "DBWORKFLOW_TO=0041)"});
      }
      list.push_back(squash(in, one, *wanted));
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
