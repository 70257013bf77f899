// rebase: after a merge, puts the migrations that only this branch has after those of the other.
#include "command/fork.hpp"
#include "command/registry.hpp"
#include "command/remade.hpp"
#include "history/rewrite.hpp"
#include "text/file.hpp"

#include <CLI/CLI.hpp>
#include <chrono>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

using clock = std::chrono::steady_clock;

/// What it did for one database.
struct rebased {
  std::string database;
  std::vector<std::pair<std::string, std::string>> renamed; ///< old tag → new tag
  bool commute = false;
  std::vector<std::string> why_not;
  std::vector<std::filesystem::path> written; ///< and removed
};

/// Ours do not apply on top of the others: the server's words at the place, and what can be done.
[[noreturn]] void does_not_apply(const text::error& refused, const fork& of) {
  auto told = refused.diagnostics();
  told.back().hints.push_back(
      fmt::format("{} was applied before it{}: they do not fit together as they are",
                  of.parts.others.empty() ? "what the other branch has squashed" : of.parts.others.back().tag,
                  of.others_name.empty() ? "" : " (from " + of.others_name + ")"));
  told.back().hints.push_back(
      "where the schema files say what is meant: remove " + of.parts.ours.front().tag +
      ".sql and its line of the journal, and write it again on top: dbworkflow generate");
  told.back().hints.emplace_back("nothing was written");
  throw text::error(refused.code(), std::move(told));
}

order_trial tried(workspace& on, const fork& of) {
  try {
    return try_orders(on, of);
  } catch (const text::error& refused) {
    does_not_apply(refused, of);
  }
}

history::rewriting rewriting_of(const fork& from, const history::history& wanted) {
  history::rewriting out;
  out.journal_before = from.journal;
  for (const auto& one : wanted.migrations) {
    out.entries.push_back(one.journal);
    const auto file = wanted.folder / (one.journal.tag + ".sql");
    if (!std::filesystem::exists(file) || text::normalised(text::read_file(file)) != one.file.content)
      out.added[one.journal.tag] = one.file.content;
  }
  out.removed = from.leftover;
  for (const auto& one : from.parts.ours) out.removed.push_back(one.tag);
  // A tag that both lines have stays: it is the others' now.
  std::erase_if(out.removed, [&wanted](const std::string& tag) {
    return std::any_of(wanted.migrations.begin(), wanted.migrations.end(),
                       [&tag](const history::migration& one) { return one.journal.tag == tag; });
  });
  return out;
}

rebased write(workspace& on, const fork& of, const history::history& wanted, const model::database& model,
              bool& is_declared) {
  auto what = rewriting_of(of, wanted);
  const auto snapshot = remake_snapshot(on, wanted, model);
  is_declared = snapshot.is_declared;
  if (!snapshot.snapshot.empty()) what.snapshot = snapshot.snapshot;
  rebased out;
  out.written = history::rewrite(wanted.folder, what);
  on.forget_history();
  make_headers_stale(on);
  return out;
}

void tell_next(const context& in, const workspace& on, bool is_declared) {
  in.console.next(
      fmt::format("git add {}{}", text::shown_path(on.manifest().migrations),
                  is_declared ? ", then db_migrate"
                              : "; the schema files say more or else than the migrations make: db_generate"));
}

/// Nothing forks. The snapshot may still be what git has left of two.
rebased mend_snapshot(const context& in, workspace& on) {
  rebased out;
  out.database = on.name();
  const auto& files = on.sound_history();
  if (files.migrations.empty() || on.snapshot_is_current()) {
    in.console.say(on.name(), "nothing to rebase: the migrations follow each other");
    return out;
  }
  const auto made = remake_snapshot(on, files, on.historical());
  history::write_snapshot(files.folder, made.snapshot);
  out.written = {files.folder / "meta" / "snapshot.json"};
  on.forget_history();
  in.console.say(on.name(), fmt::format("nothing to re-number; {} is made again",
                                        text::shown_path(out.written.front())));
  tell_next(in, on, made.is_declared);
  return out;
}

/// The journal has markers, and what stands between them follows each other.
rebased mend_journal(const context& in, workspace& on, const fork& of) {
  const auto wanted = united_history(on, of, {});
  bool is_declared = false;
  auto out = write(on, of, wanted, model_at(on, wanted, wanted.migrations.size()), is_declared);
  out.database = on.name();
  in.console.say(on.name(), "nothing to re-number: the journal is written without the conflict");
  tell_next(in, on, is_declared);
  return out;
}

rebased rebase(const context& in, workspace& on, const std::vector<std::string>& ours) {
  const auto start = clock::now();
  const auto found = find_fork(in, on, ours);
  if (!found) return mend_snapshot(in, on);
  if (found->parts.ours.empty()) return mend_journal(in, on, *found);
  const auto trial = tried(on, *found);
  const auto moved = history::moved(found->parts, trial.commute);
  bool is_declared = false;
  auto out = write(on, *found, united_history(on, *found, moved), trial.model, is_declared);
  out.database = on.name();
  out.commute = trial.commute;
  out.why_not = trial.why_not;
  for (std::size_t i = 0; i < moved.size(); ++i) {
    out.renamed.emplace_back(found->parts.ours[i].tag, moved[i].tag);
    in.console.say(on.name(), found->parts.ours[i].tag == moved[i].tag
                                  ? moved[i].tag + " keeps its name"
                                  : fmt::format("{} is {} now", found->parts.ours[i].tag, moved[i].tag));
  }
  in.console.say(
      on.name(),
      fmt::format("applies after {}  proven on {}",
                  (found->parts.others.empty() ? found->parts.base : found->parts.others).back().tag,
                  on.server().version_text()),
      std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - start));
  if (trial.commute) {
    in.console.line(
        "      both orders were tried: they give the same schema; a database that has ours already takes "
        "the others after it");
  } else {
    in.console.line("      both orders were tried: they do not give the same schema");
    for (const auto& one : trial.why_not) in.console.line("        " + one);
    in.console.line(
        "      a database that has ours already must take it back first: dbworkflow rollback, or fresh");
  }
  tell_next(in, on, is_declared);
  return out;
}

nlohmann::json to_json(const rebased& one) {
  auto renamed = nlohmann::json::array();
  for (const auto& [from, to] : one.renamed) renamed.push_back({{"from", from}, {"to", to}});
  auto paths = nlohmann::json::array();
  for (const auto& path : one.written) paths.push_back(path.string());
  return {{"database", one.database},
          {"renamed", renamed},
          {"commute", one.renamed.empty() ? nlohmann::json() : nlohmann::json(one.commute)},
          {"differences", one.why_not},
          {"written", paths}};
}

} // namespace

void add_rebase(registry& to) {
  auto* app = to.app().add_subcommand(
      "rebase", "After a merge: re-number the migrations that only this branch has, and prove them on top");
  auto ours = std::make_shared<std::vector<std::string>>();
  app->add_option("--ours", *ours, "A migration that only this branch has (default: what git tells)")
      ->type_name("TAG")
      ->take_all();
  app->footer("Example: dbworkflow rebase");
  to.run(*app, [ours](context& in) {
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) list.push_back(to_json(rebase(in, one, *ours)));
    in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
