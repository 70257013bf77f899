// import: the migrations of another tool become ours, and where a database has them applied, its ledger says
// so.
#include "command/guard.hpp"
#include "command/imported.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "command/target.hpp"
#include "history/rewrite.hpp"
#include "imports/layout.hpp"
#include "imports/tracking.hpp"
#include "migrate/mark.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

namespace fs = std::filesystem;

struct import_options {
  fs::path folder;
  std::string from;
  std::string table;
  std::vector<std::string> replace;
  bool files_only = false;
  bool with_drift = false;
  double lock_wait = 300;
};

/// What the target database has, and what is to be written down of it.
struct finding {
  std::string label;
  std::optional<imports::tracking> rows;
  imports::standing standing;
  std::vector<const history::migration*> to_mark;
  std::size_t applied = 0; ///< of the migrations, with those marked before
};

std::vector<imports::replacement> replacements_of(const import_options& wanted) {
  std::vector<imports::replacement> out;
  for (const auto& one : wanted.replace) {
    const auto apart = one.find('=');
    if (apart == 0 || apart == std::string::npos) {
      throw text::error(text::exit_code::usage, "--replace \"" + one + "\" names no text and its value",
                        {"write  --replace '${schema}=shop'"});
    }
    out.push_back({one.substr(0, apart), one.substr(apart + 1)});
  }
  return out;
}

std::optional<imports::tool> tool_of(const import_options& wanted) {
  const auto found = std::find(imports::tool_names.begin(), imports::tool_names.end(), wanted.from);
  if (found == imports::tool_names.end()) return std::nullopt;
  return static_cast<imports::tool>(found - imports::tool_names.begin());
}

void require_other_folder(const workspace& on, const fs::path& folder) {
  std::error_code missing;
  if (!fs::equivalent(folder, on.manifest().migrations, missing)) return;
  throw text::error(
      text::exit_code::usage,
      text::shown_path(folder) + " is where the migrations of " + on.name() + " are to be written",
      {"move the other tool's files first: git mv " + text::shown_path(folder) + " old_migrations",
       "or name another folder: dbworkflow_add_database(" + on.name() + " … MIGRATIONS …)"});
}

/// True where the history is these migrations, and maybe others after them.
bool begins_with(const history::history& files, const history::history& made) {
  return files.migrations.size() >= made.migrations.size() &&
         std::equal(made.migrations.begin(), made.migrations.end(), files.migrations.begin(),
                    [](const history::migration& a, const history::migration& b) {
                      return a.journal.tag == b.journal.tag && a.journal.sha256 == b.journal.sha256;
                    });
}

/// True where these migrations are in the history already. Throws where it holds others.
bool is_imported(const workspace& on, const history::history& files, const history::history& made) {
  if (files.migrations.empty()) return false;
  if (begins_with(files, made)) return true;
  throw text::error(text::exit_code::refused,
                    fmt::format("{} has {} already, which are not what this folder gives", on.name(),
                                report::counted(files.migrations.size(), "migration")),
                    {"an import is the beginning of a history: name an empty MIGRATIONS folder",
                     "a database that has their effect is told so: dbworkflow baseline --at " +
                         files.migrations.back().journal.tag,
                     "nothing was written"});
}

void require_no_problems(const finding& found, bool with_drift) {
  if (!found.standing.problems.empty()) {
    auto problems = found.standing.problems;
    problems.back().hints.emplace_back("nothing was written");
    throw text::error(text::exit_code::difference, std::move(problems));
  }
  auto changed = found.standing.changed;
  std::erase_if(changed, [](const text::diagnostic& one) { return one.level == text::severity::note; });
  if (with_drift || changed.empty()) return;
  for (auto& one : changed) one.level = text::severity::error;
  changed.back().hints.emplace_back(
      "restore the files that were applied; or, where they do the same: --with-drift");
  changed.back().hints.emplace_back("nothing was written");
  throw text::error(text::exit_code::difference, std::move(changed));
}

/// What the ledger does not know yet. Throws where it knows something else.
std::vector<const history::migration*> unmarked(postgres::connection& live, const history::history& files,
                                                std::vector<const history::migration*> applied) {
  const auto known = migrate::read_ledger(live);
  if (known.empty()) return applied;
  const auto standing = migrate::compare(files, known);
  if (!standing.problems.empty()) throw text::error(text::exit_code::difference, standing.problems);
  std::erase_if(applied, [&standing](const history::migration* one) {
    return std::none_of(standing.pending.begin(), standing.pending.end(),
                        [one](const auto* other) { return other->journal.tag == one->journal.tag; });
  });
  return applied;
}

finding ask(const imported& what, const target& to, postgres::connection& live, const history::history& files,
            const import_options& wanted) {
  finding out;
  out.label = to.label;
  out.rows = imports::read_tracking(live, what.files,
                                    wanted.table.empty() ? std::nullopt : std::optional(wanted.table));
  if (!out.rows) return out;
  out.standing = imports::compare(what.files, *out.rows);
  require_no_problems(out, wanted.with_drift);
  std::vector<const history::migration*> applied;
  if (!what.script_of.front()) applied.push_back(&what.made.migrations.front());
  for (const auto script : out.standing.applied) applied.push_back(&what.of_script(script));
  out.applied = applied.size();
  out.to_mark = unmarked(live, files, std::move(applied));
  return out;
}

class import_run {
public:
  import_run(const context& in, workspace& on, const import_options& wanted)
      : m_in(in)
      , m_on(on)
      , m_wanted(wanted)
      , m_what(take_over(on, imports::read_folder(wanted.folder, tool_of(wanted)), replacements_of(wanted))) {
  }

  void run() {
    // Before the history is looked at: what another run writes from here on is not written over.
    m_rewriting.journal_before = history::journal_bytes(m_on.manifest().migrations);
    m_on.forget_history();
    const auto& files = m_on.sound_history();
    m_is_there = is_imported(m_on, files, m_what.made);
    if (!m_is_there) prepare();
    if (m_wanted.files_only) {
      write();
    } else {
      const auto to = find_target(m_in, m_on.manifest());
      auto live = to.connect();
      require_same_environment(to, live);
      m_found = ask(m_what, to, live, m_is_there ? files : m_what.made, m_wanted);
      mark(live);
    }
    m_on.forget_history();
    make_headers_stale(m_on);
    tell();
  }

  [[nodiscard]] nlohmann::json to_json() const {
    auto migrations = nlohmann::json::array();
    for (std::size_t i = 0; i < m_what.made.migrations.size(); ++i) {
      const auto script = m_what.script_of[i];
      migrations.push_back(
          {{"tag", m_what.made.migrations[i].journal.tag},
           {"from", script ? nlohmann::json(m_what.files.scripts[*script].path) : nlohmann::json()},
           {"applied", is_applied(i)}});
    }
    auto marked = nlohmann::json::array();
    for (const auto* one : m_found.to_mark) marked.push_back(one->journal.tag);
    auto written = nlohmann::json::array();
    for (const auto& one : m_written) written.push_back(one.string());
    return {{"database", m_on.name()},
            {"tool", imports::name_of(m_what.files.from)},
            {"migrations", migrations},
            {"target", m_wanted.files_only ? nlohmann::json() : nlohmann::json(m_found.label)},
            {"ignore", m_found.rows ? nlohmann::json(m_found.rows->objects) : nlohmann::json::array()},
            {"tracking_table", m_found.rows ? nlohmann::json(m_found.rows->table) : nlohmann::json()},
            {"marked", marked},
            {"left_out", m_what.files.left_out},
            {"written", written}};
  }

private:
  [[nodiscard]] bool is_applied(std::size_t migration) const {
    const auto script = m_what.script_of[migration];
    if (!script) return m_found.rows.has_value();
    return std::binary_search(m_found.standing.applied.begin(), m_found.standing.applied.end(), *script);
  }

  /// Replays all of it before anything is written.
  void prepare() {
    m_in.console.progress(fmt::format("{}: replaying {}", m_on.name(),
                                      report::counted(m_what.made.migrations.size(), "migration")));
    const auto made = made_by(m_on, m_what);
    const auto snapshot = remake_snapshot(m_on, m_what.made, made);
    m_is_declared = snapshot.is_declared;
    for (const auto& one : m_what.made.migrations) {
      m_rewriting.entries.push_back(one.journal);
      m_rewriting.added[one.journal.tag] = one.file.content;
    }
    m_rewriting.snapshot = snapshot.snapshot;
  }

  void write() {
    if (!m_is_there) m_written = history::rewrite(m_on.manifest().migrations, m_rewriting);
  }

  void mark(postgres::connection& live) {
    if (m_found.to_mark.empty()) {
      write();
      return;
    }
    migrate::listener waiting;
    waiting.waiting = [this](const std::string& holder) { m_in.console.say(subject(), holder); };
    const auto wait = std::chrono::milliseconds(static_cast<std::int64_t>(m_wanted.lock_wait * 1000));
    migrate::mark_applied(live, m_found.to_mark, wait, waiting, [this] { write(); });
  }

  [[nodiscard]] std::string subject() const { return fmt::format("{} @ {}", m_on.name(), m_found.label); }

  void tell() const {
    const auto& made = m_what.made.migrations;
    const auto tool = imports::name_of(m_what.files.from);
    m_in.console.say(m_on.name(),
                     fmt::format("{} of {} in {}", report::counted(m_what.files.scripts.size(), "migration"),
                                 tool, text::shown_path(m_wanted.folder)));
    if (m_is_there) {
      m_in.console.say(m_on.name(), "they are in the history already");
    } else {
      m_in.console.say(m_on.name(), fmt::format("wrote {}{}  replayed on {}", made.front().file.path,
                                                made.size() > 1 ? " … " + made.back().journal.tag : "",
                                                m_on.server().version_text()));
    }
    if (m_what.files.ways_back > 0) {
      m_in.console.line(fmt::format("  {} back left where they are: dbworkflow rollback computes its own",
                                    report::counted(m_what.files.ways_back, "way")));
    }
    tell_left_out();
    if (!m_wanted.files_only) tell_marks(tool);
    tell_next();
  }

  void tell_left_out() const {
    for (const auto& one : m_what.files.left_out) {
      const bool is_sql = one.ends_with(".sql") && !one.ends_with("down.sql") &&
                          !one.starts_with("revert/") && !one.starts_with("verify/");
      if (is_sql) m_in.console.line("  not taken over: " + one);
    }
  }

  void tell_marks(const std::string& tool) const {
    for (const auto& one : m_found.standing.changed) m_in.console.warn(one);
    if (!m_found.rows) {
      m_in.console.say(subject(), "no table of " + tool + " there: nothing was marked as applied");
      return;
    }
    m_in.console.say(subject(), fmt::format("{} of {} applied, as {} says; {} now", m_found.applied,
                                            m_what.made.migrations.size(), m_found.rows->table,
                                            report::counted(m_found.to_mark.size(), "mark")));
    std::size_t newest = 0;
    for (std::size_t i = 0; i < m_what.made.migrations.size(); ++i) {
      if (is_applied(i)) newest = i;
    }
    for (std::size_t i = 0; i < newest; ++i) {
      if (is_applied(i)) continue;
      text::diagnostic told;
      told.level = text::severity::warning;
      told.path = m_what.made.migrations[i].file.path;
      told.message = fmt::format("is not applied there, although later ones are: {} has passed it by", tool);
      told.hints = {"apply it with " + tool + " where that still can, and import again to mark it",
                    "where the database has its effect: dbworkflow baseline --at " +
                        m_what.made.migrations[i].journal.tag + " --with-drift"};
      m_in.console.warn(told);
    }
  }

  void tell_next() const {
    if (!m_is_there && !m_is_declared) {
      m_in.console.next("the schema files say else: dbworkflow pull history --into schema  writes what the "
                        "migrations make");
    }
    if (!m_found.rows) return;
    std::string list;
    for (const auto& one : m_found.rows->objects) list += " \"" + one + "\"";
    m_in.console.next(
        fmt::format("what {0} keeps for itself is no part of the schema: leave it out of drift checks by  "
                    "IGNORE{1}  or drop it once nobody uses {0} any more",
                    imports::name_of(m_what.files.from), list));
  }

  const context& m_in;
  workspace& m_on;
  const import_options& m_wanted;
  imported m_what;
  bool m_is_there = false;
  bool m_is_declared = false;
  history::rewriting m_rewriting;
  finding m_found;
  std::vector<fs::path> m_written;
};

} // namespace

void add_import(registry& to) {
  auto* app =
      to.app().add_subcommand("import", "Take over the migrations of another tool, and what is applied");
  auto wanted = std::make_shared<import_options>();
  app->add_option("folder", wanted->folder, "The folder with the other tool's migrations")
      ->type_name("FOLDER")
      ->required()
      ->check(CLI::ExistingDirectory);
  app->add_option("--from", wanted->from, "The tool (default: the one whose layout the folder has)")
      ->type_name("TOOL")
      ->check(
          CLI::IsMember(std::vector<std::string>(imports::tool_names.begin(), imports::tool_names.end())));
  app->add_option("--table", wanted->table,
                  "Its tracking table, where that has another name; plain files: table.column")
      ->type_name("TABLE");
  app->add_option("--replace", wanted->replace, "What a text in the files stands for: '${schema}=shop'")
      ->type_name("TEXT=VALUE")
      ->take_all();
  app->add_flag("--files-only", wanted->files_only, "Ask no database what is applied");
  app->add_flag("--with-drift", wanted->with_drift, "Also where a file is not the one that was applied");
  app->add_option("--lock-wait", wanted->lock_wait, "Seconds to wait for a migrator (default 300)")
      ->type_name("SECONDS")
      ->check(CLI::NonNegativeNumber);
  app->footer("Example: dbworkflow import drizzle --env staging");
  to.run(*app, [wanted](context& in) {
    auto on = open_workspace(in);
    require_other_folder(on, wanted->folder);
    import_run what(in, on, *wanted);
    what.run();
    in.console.document(nlohmann::json{{"ok", true}, {"databases", {what.to_json()}}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
