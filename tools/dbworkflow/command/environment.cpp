// environment: the named environments of a project, and the marker that a database carries.
#include "command/guard.hpp"
#include "command/registry.hpp"
#include "command/variables.hpp"
#include "command/workspace.hpp"
#include "migrate/lock.hpp"
#include "migrate/marker.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct mark_options {
  std::string name;
  std::string from; ///< what the database says now
  bool is_protected = false;
};

text::exit_code list(context& in) {
  auto all = nlohmann::json::array();
  for (auto& one : open_workspaces(in)) {
    auto found = nlohmann::json::array();
    in.console.line(fmt::format("{}: local", one.name()));
    for (const auto& known : one.manifest().environments) {
      const bool is_set = !url_of(one.manifest(), known).empty();
      in.console.line(fmt::format("{}: {}{}  {}{}", one.name(), known.name,
                                  known.is_protected ? " (protected)" : "", known.url_from,
                                  is_set ? "" : " (not set)"));
      found.push_back({{"name", known.name},
                       {"url_from", known.url_from},
                       {"protected", known.is_protected},
                       {"set", is_set}});
    }
    all.push_back({{"database", one.name()}, {"environments", found}});
  }
  in.console.document(nlohmann::json{{"ok", true}, {"databases", all}}.dump(2));
  return text::exit_code::done;
}

nlohmann::json to_json(const std::optional<migrate::marker>& marked) {
  if (!marked) return nullptr;
  return {{"environment", marked->environment}, {"protected", marked->is_protected}};
}

std::string words(const std::optional<migrate::marker>& marked) {
  if (!marked) return "has no marker";
  return "is " + marked->environment + (marked->is_protected ? " (protected)" : "");
}

text::exit_code show(context& in) {
  auto all = nlohmann::json::array();
  for (auto& one : open_workspaces(in)) {
    const auto to = find_target(in, one.manifest());
    auto connection = to.connect();
    const auto marked = migrate::read_marker(connection);
    in.console.say(one.name(), fmt::format("{} {}", to.label, words(marked)));
    all.push_back({{"database", one.name()}, {"target", to.label}, {"marker", to_json(marked)}});
  }
  in.console.document(nlohmann::json{{"ok", true}, {"databases", all}}.dump(2));
  return text::exit_code::done;
}

bool is_declared_protected(const environment::manifest& in, const std::string& name) {
  for (const auto& one : in.environments) {
    if (one.name == name) return one.is_protected;
  }
  return false;
}

/// A marker is changed only by who knows what it says: a slip of the URL must not take it away.
void require_known(const std::optional<migrate::marker>& marked, const migrate::marker& wanted,
                   const std::string& from, const target& to) {
  const bool loses =
      marked && (marked->environment != wanted.environment || (marked->is_protected && !wanted.is_protected));
  if (!loses || marked->environment == from) return;
  throw text::error(
      text::exit_code::refused, fmt::format("{} says of itself that it {}", to.label, words(marked)),
      {"nothing was done; to replace that marker, say that you know it: --from " + marked->environment});
}

text::exit_code mark(context& in, const mark_options& given) {
  auto on = open_workspace(in);
  const auto to = find_target(in, on.manifest());
  const migrate::marker wanted{given.name,
                               given.is_protected || is_declared_protected(on.manifest(), given.name)};
  auto connection = to.connect();
  require_known(migrate::read_marker(connection), wanted, given.from, to);
  {
    migrate::listener told;
    told.waiting = [&](const std::string& holder) { in.console.say(on.name(), holder); };
    const migrate::database_lock held(connection, migrate::options{}.lock_wait, told);
    require_known(migrate::read_marker(connection), wanted, given.from, to);
    migrate::write_marker(connection, wanted);
  }
  in.console.say(on.name(), fmt::format("{} {}", to.label, words(wanted)));
  in.console.document(
      nlohmann::json{{"ok", true}, {"database", on.name()}, {"target", to.label}, {"marker", to_json(wanted)}}
          .dump(2));
  return text::exit_code::done;
}

} // namespace

void add_environment(registry& to) {
  auto* app = to.app().add_subcommand("environment", "Named environments, and what a database says it is");
  app->require_subcommand(1);
  app->fallthrough();
  auto* listing = app->add_subcommand("list", "The environments of the project");
  auto* showing = app->add_subcommand("show", "The marker of the database that commands talk to");
  auto* marking = app->add_subcommand("mark", "Write into the database which environment it is");
  auto given = std::make_shared<mark_options>();
  marking->add_option("name", given->name, "The environment")->required()->type_name("NAME");
  marking->add_flag("--protected", given->is_protected,
                    "Commands that lose data are refused (as of environments declared PROTECTED)");
  marking->add_option("--from", given->from, "What the database says now: needed to replace another marker")
      ->type_name("NAME");
  listing->footer("Example: dbworkflow environment list");
  showing->footer("Example: dbworkflow environment show --env prod");
  marking->footer("Example: dbworkflow environment mark prod --env prod --protected");
  app->footer("Example: dbworkflow environment mark prod --env prod --protected");
  to.run(*listing, list);
  to.run(*showing, show);
  to.run(*marking, [given](context& in) { return mark(in, *given); });
}

} // namespace dbworkflow::command
