// status: where a database stands.
#include "command/agreement.hpp"
#include "command/registry.hpp"
#include "command/target.hpp"
#include "migrate/migrate.hpp"
#include "postgres/overview/overview.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dbworkflow::command {
namespace {

void show_tables(const context& in, const std::vector<postgres::table_size>& tables) {
  if (tables.empty()) return;
  std::size_t width = 5;
  for (const auto& one : tables) width = std::max(width, text::character_count(one.schema + "." + one.name));
  // The other columns keep their room.
  constexpr std::size_t others = 45;
  constexpr std::size_t narrowest = 12;
  width = std::min(width, std::max(narrowest, in.console.width() - std::min(in.console.width(), others)));
  in.console.line(fmt::format("  {:<{}}  {:>7}  {:>10}  {:>9}  {:>7}", "table", width, "columns", "rows",
                              "size", "indexes"));
  for (const auto& one : tables) {
    const auto name = report::shortened(one.schema + "." + one.name, width);
    in.console.line(fmt::format("  {}{}  {:>7}  {:>10}  {:>9}  {:>7}", name,
                                std::string(width - text::character_count(name), ' '), one.columns,
                                one.rows < 0 ? std::string("?") : fmt::format("~{}", one.rows),
                                postgres::human_bytes(one.bytes), one.indexes));
  }
}

nlohmann::json to_json(const std::vector<postgres::table_size>& tables) {
  auto out = nlohmann::json::array();
  for (const auto& one : tables) {
    out.push_back({{"schema", one.schema},
                   {"name", one.name},
                   {"columns", one.columns},
                   {"indexes", one.indexes},
                   {"estimated_rows", one.rows < 0 ? nlohmann::json() : nlohmann::json(one.rows)},
                   {"bytes", one.bytes}});
  }
  return out;
}

nlohmann::json status_of(const context& in, workspace& on, bool& equal) {
  const auto to = find_target(in, on.manifest());
  auto connection = to.connect();
  const auto server = postgres::read_server_facts(connection);
  const auto subject = to.is_local ? on.name() : fmt::format("{} @ {}", on.name(), to.label);
  in.console.say(subject, fmt::format("PostgreSQL {}, database {}, user {}, {}", server.version,
                                      server.database, server.user, postgres::human_bytes(server.bytes)));
  in.console.line(fmt::format("  url      {}", postgres::redacted(to.url)));
  const auto standing = migrate::compare(on.history(), migrate::read_ledger(connection));
  std::size_t failed = 0;
  for (const auto& row : standing.rows) failed += row.state == "applied" ? 0U : 1U;
  in.console.line(fmt::format("  history  {} applied, {} pending, {} unfinished",
                              standing.rows.size() - failed, standing.pending.size(), failed));
  auto pending = nlohmann::json::array();
  for (const auto* one : standing.pending) {
    in.console.line("           pending " + one->journal.tag);
    pending.push_back(one->journal.tag);
  }
  std::vector<text::diagnostic> problems = on.history().problems;
  problems.insert(problems.end(), standing.problems.begin(), standing.problems.end());
  for (const auto& problem : problems) in.console.warn(problem);
  const auto tables = postgres::read_table_sizes(connection);
  show_tables(in, tables);
  std::optional<bool> agrees = problems.empty();
  if (*agrees && standing.pending.empty()) {
    agrees = tell_agreement(in, on, connection, subject);
  } else if (*agrees) {
    in.console.next("db_migrate");
  }
  const auto declaration = state_of_declaration(on);
  equal =
      equal && agrees.value_or(true) && standing.pending.empty() && declaration != declaration_state::changed;
  return {{"database", on.name()},
          {"target", to.label},
          {"url", postgres::redacted(to.url)},
          {"server",
           {{"version", server.version},
            {"database", server.database},
            {"user", server.user},
            {"host", server.host},
            {"port", server.port},
            {"bytes", server.bytes}}},
          {"applied", standing.rows.size() - failed},
          {"unfinished", failed},
          {"pending", pending},
          {"agrees", agrees ? nlohmann::json(*agrees) : nlohmann::json()},
          {"declaration", declaration == declaration_state::current   ? "current"
                          : declaration == declaration_state::changed ? "changed"
                                                                      : "unknown"},
          {"tables", to_json(tables)}};
}

} // namespace

void add_status(registry& to) {
  auto* app =
      to.app().add_subcommand("status", "Where a database stands: server, migrations, agreement, tables");
  app->footer("Example: dbworkflow status --env staging");
  to.run(*app, [](context& in) {
    bool equal = true;
    auto list = nlohmann::json::array();
    for (auto& one : open_workspaces(in)) list.push_back(status_of(in, one, equal));
    in.console.document(nlohmann::json{{"ok", equal}, {"databases", list}}.dump(2));
    return equal ? text::exit_code::done : text::exit_code::difference;
  });
}

} // namespace dbworkflow::command
