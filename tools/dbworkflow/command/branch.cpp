// branch: a database for the git branch that is checked out, a copy of the one that was in use.
#include "command/branches.hpp"
#include "command/guard.hpp"
#include "command/moment.hpp"
#include "command/registry.hpp"
#include "command/workspace.hpp"
#include "postgres/databases.hpp"
#include "postgres/file_lock.hpp"
#include "text/diagnostic.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

struct branch_options {
  std::string name;
  bool list = false;
  bool remove = false;
  bool disconnect = false;
};

constexpr std::string_view comment_head = "dbworkflow branch of ";

/// `feature/Add-x` of shop → `shop_feature_add_x`.
std::string name_for(const std::string& database, const std::string& branch) {
  constexpr std::size_t longest = 63;
  auto out = database + "_";
  for (const char c : branch) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
    const bool upper = byte >= 'A' && byte <= 'Z';
    out += plain ? c : upper ? static_cast<char>(c - 'A' + 'a') : '_';
  }
  if (out.size() <= longest) return out;
  // A cut may not go through a character.
  auto end = longest;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) --end;
  out.resize(end);
  return out;
}

std::optional<std::string> comment_of(postgres::connection& by, const std::string& name) {
  const auto rows = by.query("select coalesce(pg_catalog.shobj_description(oid, 'pg_database'), '')"
                             " from pg_catalog.pg_database where datname = $1",
                             {name})
                        .rows;
  return rows.empty() ? std::nullopt : std::optional(rows.front().front().value_or(""));
}

void require_alone(postgres::connection& by, const std::string& name, bool disconnect,
                   const std::string& why) {
  if (disconnect) {
    postgres::end_sessions(by, name);
    return;
  }
  auto others = postgres::sessions_of(by, name);
  if (others.empty()) return;
  others.push_back(why);
  others.emplace_back("end them, or let it be done: --disconnect");
  others.emplace_back("nothing was done");
  throw text::error(text::exit_code::refused, fmt::format("others are connected to \"{}\"", name), others);
}

std::string require_branch(const environment::manifest& of) {
  auto out = current_branch(of);
  if (!out.empty()) return out;
  throw text::error(text::exit_code::usage, "no git branch is checked out here",
                    {"a database of its own belongs to a branch: git switch --create NAME"});
}

/// What an earlier run has begun and not ended goes: nobody has used it.
void clear_begun(postgres::connection& by, const branch_database& begun) {
  const auto comment = comment_of(by, begun.name);
  if (comment && (comment->empty() || comment->starts_with(comment_head)))
    postgres::drop_whole_database(by, begun.name);
}

nlohmann::json create(const context& in, workspace& on, const branch_options& wanted) {
  const auto& of = on.manifest();
  const auto branch = require_branch(of);
  const auto base = find_base_target(in, of);
  auto live = connect_unprotected(base, "branch");
  const auto from = postgres::current_database(live);
  { auto closed = std::move(live); }
  auto all = read_branches(of);
  branch_database made{of.database, branch, postgres::redacted(base.url),
                       wanted.name.empty() ? name_for(from, branch) : wanted.name, false};
  auto by = postgres::connection(postgres::maintenance_url(base.url));
  if (const auto known = branch_database_of(of, base.url)) {
    if (known->is_made && comment_of(by, known->name)) {
      in.console.say(on.name(),
                     fmt::format("branch {} has the database \"{}\" already", branch, known->name));
      return {{"database", on.name()}, {"branch", branch}, {"name", known->name}, {"made", false}};
    }
    if (!known->is_made) clear_begun(by, *known);
    std::erase_if(all, [&](const branch_database& one) {
      return one.database == known->database && one.branch == branch && one.server == known->server;
    });
  }
  if (const auto comment = comment_of(by, made.name)) {
    throw text::error(text::exit_code::refused, fmt::format("there is a database \"{}\" already", made.name),
                      {comment->starts_with(comment_head) ? *comment : "it was not made for a branch",
                       "nothing was done; name another: dbworkflow branch NAME"});
  }
  require_alone(by, from, wanted.disconnect, "PostgreSQL copies a database only while nobody uses it");
  all.push_back(made);
  write_branches(of, all); // before there is one: it is found again, whatever happens
  try {
    postgres::copy_database(
        by, made.name, from,
        fmt::format("{}{} for git branch {}, made {}", comment_head, from, branch, now_utc()));
  } catch (...) {
    all.pop_back();
    write_branches(of, all);
    throw;
  }
  all.back().is_made = true;
  write_branches(of, all);
  in.console.say(on.name(), fmt::format("\"{}\" is a copy of \"{}\", and the database of git branch {}",
                                        made.name, from, branch));
  in.console.line("      every command uses it while that branch is checked out");
  return {{"database", on.name()}, {"branch", branch}, {"name", made.name}, {"made", true}};
}

nlohmann::json list(const context& in, workspace& on) {
  const auto& of = on.manifest();
  const auto base = find_base_target(in, of);
  auto by = postgres::connection(postgres::maintenance_url(base.url));
  const auto current = current_branch(of);
  auto out = nlohmann::json::array();
  for (const auto& one : read_branches(of)) {
    if (one.database != of.database || one.server != postgres::redacted(base.url)) continue;
    const bool exists = comment_of(by, one.name).has_value();
    in.console.line(fmt::format("{} {}  \"{}\"{}", one.branch == current ? "*" : " ", one.branch, one.name,
                                exists ? "" : "  (is gone)"));
    out.push_back(
        {{"branch", one.branch}, {"name", one.name}, {"current", one.branch == current}, {"exists", exists}});
  }
  if (out.empty()) in.console.say(on.name(), "no branch has a database of its own");
  return {{"database", on.name()}, {"branches", out}};
}

nlohmann::json remove(const context& in, workspace& on, const branch_options& wanted) {
  const auto& of = on.manifest();
  const auto base = find_base_target(in, of);
  const auto name = wanted.name.empty() ? require_branch(of) : wanted.name;
  auto all = read_branches(of);
  const auto found = std::find_if(all.begin(), all.end(), [&](const branch_database& one) {
    return one.database == of.database && one.server == postgres::redacted(base.url) &&
           (one.branch == name || one.name == name);
  });
  if (found == all.end()) {
    throw text::error(text::exit_code::refused, fmt::format("\"{}\" has no database of its own", name),
                      {"dbworkflow branch --list shows those that have; others are never dropped"});
  }
  auto by = postgres::connection(postgres::maintenance_url(base.url));
  const auto comment = comment_of(by, found->name);
  if (comment && found->is_made && !comment->starts_with(comment_head)) {
    throw text::error(text::exit_code::refused,
                      fmt::format("database \"{}\" does not say that it was made for a branch", found->name),
                      {"nothing was dropped"});
  }
  const auto gone = *found;
  if (comment) {
    static_cast<void>(connect_unprotected(
        {.url = postgres::with_database(base.url, gone.name), .label = gone.name, .environment = {}},
        "branch --delete"));
    require_alone(by, gone.name, wanted.disconnect, "they would lose it");
    postgres::drop_whole_database(by, gone.name);
  }
  all.erase(found);
  write_branches(of, all);
  in.console.say(on.name(),
                 fmt::format("dropped \"{}\", the database of git branch {}", gone.name, gone.branch));
  return {{"database", on.name()}, {"branch", gone.branch}, {"dropped", gone.name}};
}

} // namespace

void add_branch(registry& to) {
  auto* app = to.app().add_subcommand("branch", "A database for the git branch that is checked out");
  auto wanted = std::make_shared<branch_options>();
  app->add_option("NAME", wanted->name,
                  "Of the new database (default: from the branch's); with --delete: which");
  auto* listed = app->add_flag("--list", wanted->list, "Show which branches have a database");
  app->add_flag("--delete", wanted->remove, "Drop the database of a branch")->excludes(listed);
  app->add_flag("--disconnect", wanted->disconnect, "End the sessions of others that stand in the way")
      ->excludes(listed);
  app->footer("Example: git switch --create vouchers && dbworkflow branch");
  to.run(*app, [wanted](context& in) {
    auto told = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) {
      const auto file = branches_file(one.manifest());
      if (file.empty()) {
        throw text::error(text::exit_code::usage, "the project is in no git repository",
                          {"a database of its own belongs to a git branch: git init"});
      }
      std::filesystem::create_directories(file.parent_path());
      const auto held =
          postgres::file_lock::take(file.parent_path() / "lock", postgres::file_lock::mode::exclusive);
      told.push_back(wanted->list     ? list(in, one)
                     : wanted->remove ? remove(in, one, *wanted)
                                      : create(in, one, *wanted));
    }
    in.console.document(nlohmann::json{{"ok", true}, {"databases", told}}.dump(2));
    return text::exit_code::done;
  });
}

} // namespace dbworkflow::command
