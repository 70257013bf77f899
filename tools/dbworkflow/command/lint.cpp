// lint: what is dangerous or unusual in migrations, at their lines.
#include "command/lint.hpp"

#include "command/registry.hpp"
#include "command/renames.hpp"
#include "command/target.hpp"
#include "environment/conventions.hpp"
#include "migrate/migrate.hpp"
#include "text/spelling.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

namespace dbworkflow::command {
namespace {

struct lint_options {
  std::string since;
  std::vector<std::string> rules;
  bool all = false;
  bool pending = false;
  bool strict = false;
  bool list = false;
};

std::string_view word(lint::level one) {
  constexpr auto words = std::to_array<std::string_view>({"off", "warning", "error"});
  return words.at(static_cast<std::size_t>(one));
}

std::optional<lint::level> level_of(const std::string& given) {
  for (const auto one : {lint::level::off, lint::level::warning, lint::level::error}) {
    if (word(one) == given) return one;
  }
  return std::nullopt;
}

/// Those of the declaration, and over them those of the command line.
rule_levels levels_of(const workspace& on, const lint_options& wanted) {
  rule_levels out;
  const auto names = lint::rule_names();
  for (const auto& name : names) out[name] = *lint::normal_level(name);
  auto rules = environment::declared_levels(on.manifest());
  rules.insert(rules.end(), wanted.rules.begin(), wanted.rules.end());
  for (const auto& given : rules) {
    const auto apart = std::min(given.find('='), given.size());
    const auto name = given.substr(0, apart);
    const auto level = level_of(apart == given.size() ? "warning" : given.substr(apart + 1));
    std::vector<std::string> hints{"write  --rule small_key=off  (or warning, error)"};
    if (!out.contains(name)) {
      if (const auto meant = text::nearest(name, names))
        hints.insert(hints.begin(), "did you mean \"" + *meant + "\"?");
      throw text::error(text::exit_code::usage, "there is no rule \"" + name + "\"", hints);
    }
    if (!level) throw text::error(text::exit_code::usage, "\"" + given + "\" gives no level", hints);
    out[name] = *level;
  }
  if (wanted.strict) {
    for (auto& [name, level] : out) level = level == lint::level::warning ? lint::level::error : level;
  }
  return out;
}

/// The number of the first migration to look at.
std::size_t begin_of(const context& in, workspace& on, const lint_options& wanted) {
  const auto& files = on.sound_history();
  const auto count = files.migrations.size();
  if (wanted.all || count == 0) return 0;
  if (!wanted.since.empty()) {
    std::vector<const history::migration*> every;
    for (const auto& one : files.migrations) every.push_back(&one);
    return migrate::up_to(files, every, wanted.since).size();
  }
  if (!wanted.pending) return count - 1;
  const auto to = find_target(in, on.manifest());
  auto live = to.connect();
  const auto standing = migrate::compare(files, migrate::read_ledger(live));
  if (standing.pending.empty()) return count;
  return static_cast<std::size_t>(standing.pending.front() - files.migrations.data());
}

/// Notes of renames that say nothing any more, in the schema files.
std::vector<lint_finding> stale(workspace& on) {
  std::vector<lint_finding> out;
  const auto& historical = on.historical();
  for (auto& one : stale_notes(compile::notes_in(on.sources(), historical), historical))
    out.push_back({"stale_note", {}, std::move(one)});
  return out;
}

struct linted {
  std::string database;
  std::size_t migrations = 0;
  std::vector<lint_finding> findings;

  [[nodiscard]] std::size_t errors() const {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [](const lint_finding& one) { return one.told.level == text::severity::error; }));
  }
};

/// Of a convention, why and what instead are said once.
void tell(const context& in, const std::vector<lint_finding>& all) {
  std::set<std::string> said;
  for (const auto& one : all) {
    auto told = one.told;
    if (lint::normal_level(one.rule) && !said.insert(one.rule).second) told.hints.clear();
    in.console.warn(told);
  }
}

linted run_lint(const context& in, workspace& on, const lint_options& wanted) {
  const auto levels = levels_of(on, wanted);
  linted out;
  out.database = on.name();
  const auto end = on.sound_history().migrations.size();
  const auto begin = begin_of(in, on, wanted);
  out.migrations = end - begin;
  out.findings = lint_migrations(on, begin, end, levels);
  for (auto& one : stale(on)) out.findings.push_back(std::move(one));
  tell(in, out.findings);
  const auto errors = out.errors();
  const auto of = report::counted(out.migrations, "migration");
  in.console.say(on.name(), out.findings.empty()
                                ? of + ": nothing to complain of"
                                : fmt::format("{}: {}, {}", of, report::counted(errors, "error"),
                                              report::counted(out.findings.size() - errors, "warning")));
  return out;
}

nlohmann::json to_json(const linted& one) {
  auto findings = nlohmann::json::array();
  for (const auto& found : one.findings) {
    findings.push_back({{"rule", found.rule},
                        {"level", found.told.level == text::severity::error ? "error" : "warning"},
                        {"object", found.object.empty() ? nlohmann::json() : nlohmann::json(found.object)},
                        {"path", found.told.path},
                        {"line", found.told.where.line},
                        {"column", found.told.where.column},
                        {"message", found.told.message},
                        {"hints", found.told.hints}});
  }
  return {{"database", one.database}, {"migrations", one.migrations}, {"findings", findings}};
}

text::exit_code list_rules(const context& in, const lint_options& wanted) {
  auto list = nlohmann::json::array();
  for (const auto& on : open_workspaces(in)) {
    auto rules = nlohmann::json::array();
    in.console.say(on.name(), "conventions and their levels");
    for (const auto& [name, level] : levels_of(on, wanted)) {
      in.console.line(fmt::format("  {:<28} {}", name, word(level)));
      rules.push_back({{"rule", name}, {"level", word(level)}});
    }
    list.push_back({{"database", on.name()}, {"rules", rules}});
  }
  in.console.document(nlohmann::json{{"ok", true}, {"databases", list}}.dump(2));
  return text::exit_code::done;
}

} // namespace

text::exit_code test_lint(const context& in, workspace& on) {
  return run_lint(in, on, {}).errors() == 0 ? text::exit_code::done : text::exit_code::failed;
}

void add_lint(registry& to) {
  auto* app =
      to.app().add_subcommand("lint", "What is dangerous or unusual in migrations (default: the newest)");
  auto wanted = std::make_shared<lint_options>();
  auto* all = app->add_flag("--all", wanted->all, "All migrations");
  auto* since = app->add_option("--since", wanted->since, "Those after this one")
                    ->type_name("MIGRATION")
                    ->excludes(all);
  app->add_flag("--pending", wanted->pending, "Those that the database has not applied")
      ->excludes(all)
      ->excludes(since);
  app->add_option("--rule", wanted->rules, "Level of a convention: off, warning or error")
      ->type_name("NAME=LEVEL")
      ->take_all();
  app->add_flag("--strict", wanted->strict, "Warnings are errors");
  app->add_flag("--rules", wanted->list, "List the conventions and their levels");
  app->footer("Example: dbworkflow lint --pending --env prod --strict");
  to.run(*app, [wanted](context& in) {
    if (wanted->list) return list_rules(in, *wanted);
    auto list = nlohmann::json::array();
    std::size_t errors = 0;
    for (auto& one : open_workspaces(in)) {
      const auto found = run_lint(in, one, *wanted);
      errors += found.errors();
      list.push_back(to_json(found));
    }
    in.console.document(nlohmann::json{{"ok", errors == 0}, {"databases", list}}.dump(2));
    return errors == 0 ? text::exit_code::done : text::exit_code::failed;
  });
}

} // namespace dbworkflow::command
