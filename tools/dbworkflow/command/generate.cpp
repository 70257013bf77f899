#include "command/generate.hpp"

#include "command/adopt.hpp"
#include "command/consent.hpp"
#include "command/moment.hpp"
#include "command/naming.hpp"
#include "command/proof.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "command/renames.hpp"
#include "migrate/migrate.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"
#include "report/hazards.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

using clock = std::chrono::steady_clock;

std::chrono::microseconds since(clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - start);
}

std::string wanted_name(const generate_options& wanted, const std::string& derived) {
  if (!wanted.name.empty()) return wanted.name;
  const char* named = std::getenv("DBWORKFLOW_NAME");
  return named != nullptr && *named != '\0' ? std::string(named) : derived;
}

std::string last_tag(const history::history& of) {
  return of.migrations.empty() ? std::string("nothing") : of.migrations.back().journal.tag;
}

void report_unmodelled(const context& in, const workspace& on, const model::database& declared) {
  if (declared.unmodelled.empty()) return;
  std::map<std::string, std::size_t> kinds;
  for (const auto& one : declared.unmodelled) ++kinds[one.what];
  std::string list;
  for (const auto& [what, count] : kinds)
    list += fmt::format("{}{}", list.empty() ? "" : ", ", report::counted(count, what));
  in.console.say(on.name(), "not in migrations yet, since not modelled: " + list);
  for (const auto& one : declared.unmodelled) in.console.line(fmt::format("  ? {} {}", one.what, one.name));
}

std::string compiled_text(const workspace& on, const model::database& declared) {
  std::map<model::kind, std::size_t> kinds;
  for (const auto& [id, any] : declared.objects) ++kinds[id.type];
  std::string list;
  for (const auto type :
       {model::kind::table, model::kind::view, model::kind::enum_type, model::kind::domain}) {
    if (kinds[type] > 0) {
      list += fmt::format("{}{}", list.empty() ? "" : ", ", report::counted(kinds[type], model::word(type)));
    }
  }
  const auto& files = on.manifest().schema;
  const auto what =
      files.size() == 1 ? text::shown_path(files.front()) : report::counted(files.size(), "schema file");
  return fmt::format("compiled {}: {}", what, list.empty() ? "no tables" : list);
}

void announce(const context& in, const plan::plan& whole) {
  for (const auto& one : whole.changes) in.console.line("  " + diff::describe(one));
  for (const auto& one : report::hazard_lines(whole)) in.console.line("      " + one);
}

generated write(const context& in, workspace& on, const history::addition& what, const model::database& model,
                const std::string& sources, clock::time_point start, const std::string& proven) {
  const auto entry = history::next_entry(on.sound_history(), what);
  generated out;
  out.database = on.name();
  out.tag = entry.tag;
  out.sql = what.sql;
  out.written = history::append(on.sound_history(), what, snapshot_text(model, entry, sources));
  on.forget_history();
  make_headers_stale(on);
  in.console.say(on.name(), fmt::format("wrote {}{}", text::shown_path(out.written.front()), proven),
                 since(start));
  return out;
}

generated write_custom(const context& in, workspace& on, const generate_options& wanted,
                       clock::time_point start) {
  // The state does not change; what the snapshot says of it stays true after an empty migration.
  const auto& model = on.snapshot_is_current() ? on.committed()->model : on.historical();
  std::string sources;
  if (on.snapshot_is_current()) {
    const auto& facts = on.committed()->facts;
    if (const auto hash = facts.find("sources"); hash != facts.end()) sources = hash->second;
  }
  const auto kept = model;
  history::addition what{wanted_name(wanted, "custom"),
                         "-- Written by hand. After an edit: dbworkflow generate --amend\n", now_utc()};
  auto out = write(in, on, what, kept, sources, start, "");
  in.console.next("write its SQL, then  dbworkflow generate --amend  proves it and takes it into the chain");
  return out;
}

/// The declaration's text changed but not what it says: the snapshot learns the new text's hash, so that
/// builds without a server go on.
void refresh_snapshot(const context& in, workspace& on) {
  const auto& files = on.sound_history();
  if (files.migrations.empty()) return;
  const auto text = snapshot_text(on.declared().model, files.migrations.back().journal, on.sources_hash());
  if (history::read_snapshot(files.folder) == text) return;
  const auto& known = on.committed_facts();
  const auto sources = known.find("sources");
  const bool same_sources = sources != known.end() && sources->second == on.sources_hash();
  history::write_snapshot(files.folder, text);
  in.console.line(fmt::format("      {} is made again: {}",
                              text::shown_path(files.folder / "meta" / "snapshot.json"),
                              same_sources ? "it was not what the migrations make"
                                           : "the declaration's text changed, not its meaning"));
}

void tell_rows(const context& in, const row_outcome& tried) {
  for (const auto& one : told_dependence(tried)) in.console.line("      depends on data: " + one);
  for (const auto& one : tried.without)
    in.console.line("      " + one + " must be empty for it, as far as rows could be made up");
  for (const auto& one : left_empty(tried)) in.console.line("      not tried with rows: " + one);
}

generated write_next(const context& in, workspace& on, const generate_options& wanted,
                     clock::time_point start) {
  on.read_both();
  for (const auto& warning : on.declared().warnings) in.console.warn(warning);
  const auto& from = on.historical();
  const auto& to = on.declared().model;
  in.console.say(on.name(), compiled_text(on, to), since(start));
  report_unmodelled(in, on, to);
  const said_values values{wanted.backfills, wanted.conversions, true};
  const auto planned = plan_with_renames(in, {wanted.renames, &on.declared(), true, values}, from, to,
                                         state_of_history(on), {.make_online = on.manifest().online_plans});
  const auto& whole = planned.whole;
  generated out;
  out.database = on.name();
  for (const auto& one : whole.changes) out.changes.push_back(diff::describe(one));
  out.hazards = report::hazards_json(whole);
  if (whole.steps.empty()) {
    in.console.say(on.name(), fmt::format("no change since {}", last_tag(on.history())));
    refresh_snapshot(in, on);
    return out;
  }
  in.console.say(on.name(), fmt::format("{} since {}", report::counted(whole.changes.size(), "change"),
                                        last_tag(on.history())));
  announce(in, whole);
  require_consent(in, whole, on.declared());

  history::addition what{wanted_name(wanted, derived_name(whole.changes)), render::migration_sql(whole),
                         now_utc()};
  const auto entry = history::next_entry(on.sound_history(), what);
  const auto proposed = history::parse_migration(
      entry, {text::shown_path(on.manifest().migrations / (entry.tag + ".sql")), what.sql});
  plan_proof proof{&proposed, &whole, &from, &to, on.manifest().with_ledger, wanted.data_proof, {}, {}};
  proof.fresh = [&on] { return on.history_copy(); };
  at_their_places(whole, on.declared(), [&] { tell_rows(in, prove(std::move(proof))); });
  // The plan points into the model of the history, which is forgotten when there is a new one.
  const auto consequences = report::consequences(whole);
  const auto written = write(in, on, what, to, on.sources_hash(), start,
                             fmt::format("  proven on {}", on.server().version_text()));
  in.console.line("      " + consequences);
  out.tag = written.tag;
  out.written = written.written;
  out.sql = written.sql;
  in.console.next("review it, commit it with the schema, then db_migrate");
  return out;
}

/// Takes in the edit of the newest migration: its hash, and the snapshot of what the history now makes.
generated amend(const context& in, workspace& on, clock::time_point start) {
  const auto amended = history::amended(on.history());
  history::require_sound(amended);
  auto scratch = on.server().create();
  auto connection = scratch.connect();
  migrate::replay(connection, amended, amended.migrations.size());
  const auto model = on.read_schema(connection);
  const bool declared = diff::compare(model, on.declared().model).empty();
  const auto& entry = amended.migrations.back().journal;
  generated out;
  out.database = on.name();
  out.tag = entry.tag;
  out.sql = amended.migrations.back().file.content;
  out.written = history::write_amended(
      amended, snapshot_text(model, entry, declared ? on.sources_hash() : std::string()));
  on.forget_history();
  make_headers_stale(on);
  in.console.say(on.name(), fmt::format("amended {}  applies on {}", entry.tag, on.server().version_text()),
                 since(start));
  if (!declared)
    in.console.next(
        "the declaration says more or else than the history now makes: dbworkflow check shows it");
  return out;
}

nlohmann::json to_json(const generated& one) {
  auto paths = nlohmann::json::array();
  for (const auto& path : one.written) paths.push_back(path.string());
  return {{"database", one.database},
          {"migration", one.tag.empty() ? nlohmann::json() : nlohmann::json(one.tag)},
          {"written", paths},
          {"changes", one.changes},
          {"hazards", nlohmann::json::parse(one.hazards)},
          {"sql", one.sql}};
}

} // namespace

generated generate(const context& in, workspace& on, const generate_options& wanted) {
  const auto start = clock::now();
  if (wanted.amend) return amend(in, on, start);
  if (wanted.from_database) return adopt_drift(in, on, wanted);
  on.sound_history();
  if (wanted.custom) return write_custom(in, on, wanted, start);
  if (on.declaration_is_unchanged() && !wanted.say_something()) {
    in.console.say(on.name(), fmt::format("no change since {}", last_tag(on.history())), since(start));
    generated none;
    none.database = on.name();
    return none;
  }
  return write_next(in, on, wanted, start);
}

void add_generate(registry& to) {
  auto* app = to.app().add_subcommand(
      "generate", "Write the next migration: what the declaration has and the history has not");
  auto wanted = std::make_shared<generate_options>();
  app->add_option("--name", wanted->name, "Name of the migration (default: DBWORKFLOW_NAME, else derived)")
      ->type_name("NAME");
  auto* custom = app->add_flag("--custom", wanted->custom, "An empty migration, for hand-written SQL");
  auto* amend = app->add_flag("--amend", wanted->amend,
                              "Take in the edit of the newest migration, which is applied nowhere yet")
                    ->excludes(custom);
  app->add_flag("--from-database", wanted->from_database,
                "What was changed in the database by hand; it is marked as applied there")
      ->excludes(custom)
      ->excludes(amend);
  app->add_flag("!--no-data-proof", wanted->data_proof,
                "Do not try the plan on rows; it is proven on empty tables all the same");
  app->add_option("--rename", wanted->renames, "Something has a new name: orders.note=remark")
      ->type_name("[KIND ]OLD=NEW")
      ->take_all()
      ->excludes(custom);
  add_value_options(*app, wanted->backfills, wanted->conversions);
  app->footer("Example: dbworkflow generate --name orders_get_a_state");
  to.run(*app, [wanted](context& in) {
    auto list = nlohmann::json::array();
    // What is said is about one database.
    if (wanted->say_something()) static_cast<void>(open_workspace(in));
    for (auto& one : open_workspaces(in)) list.push_back(to_json(generate(in, one, *wanted)));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
