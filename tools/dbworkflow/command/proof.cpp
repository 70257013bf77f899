#include "command/proof.hpp"

#include "diff/change.hpp"
#include "migrate/migrate.hpp"
#include "plan/plan.hpp"
#include "postgres/introspect/introspect.hpp"
#include "render/render.hpp"
#include "text/diagnostic.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

void execute(postgres::connection& on, const history::migration& one) {
  history::history alone;
  alone.migrations.push_back(one);
  migrate::replay(on, alone, 1);
}

} // namespace

history::migration loose_migration(const std::string& name, const std::string& sql) {
  history::entry entry;
  entry.tag = name;
  return history::parse_migration(entry, {name, sql});
}

std::vector<std::string> left_after(postgres::scratch_database& old_state, const history::migration& proposed,
                                    const model::database& wanted, bool with_ledger) {
  auto connection = old_state.connect();
  execute(connection, proposed);
  const auto reached =
      with_ledger ? postgres::introspect_with_ledger(connection) : postgres::introspect(connection);
  std::vector<std::string> out;
  for (const auto& one : diff::compare(reached, wanted)) out.push_back(diff::describe(one));
  return out;
}

namespace {

/// A statement may fail for want of an object that the declaration has and the model has not.
template <class Work> std::vector<std::string> explained(const model::database& wanted, Work work) {
  try {
    return work();
  } catch (const text::error& refused) {
    if (wanted.unmodelled.empty()) throw;
    constexpr std::size_t shown = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(shown, wanted.unmodelled.size()); ++i) {
      const auto& one = wanted.unmodelled[i];
      names += (names.empty() ? "" : ", ") + one.what + " " + one.name;
    }
    if (wanted.unmodelled.size() > shown) {
      names += fmt::format(" and {} more", wanted.unmodelled.size() - shown);
    }
    auto told = refused.diagnostics();
    told.back().hints.push_back("nothing was written. Declared, but of kinds that are not generated: " +
                                names);
    told.back().hints.emplace_back(
        "where it is one of these that is missing, write it by hand first: dbworkflow generate --custom");
    throw text::error(refused.code(), std::move(told));
  }
}

} // namespace

void prove(const workspace& on, postgres::scratch_database& old_state, const history::migration& proposed,
           const model::database& wanted) {
  auto hints =
      explained(wanted, [&] { return left_after(old_state, proposed, wanted, on.manifest().with_ledger); });
  if (hints.empty()) return;
  hints.emplace_back("nothing was written; the statements were:");
  for (const auto& section : proposed.sections()) {
    for (const auto& statement : section.statements)
      hints.emplace_back(statement.text(proposed.file.content));
  }
  throw text::error(text::exit_code::failed,
                    "the plan does not reach the declared schema: applied to the history, this is left",
                    hints);
}

postgres::scratch_database recreate(postgres::scratch_server& on, const model::database& what) {
  auto out = on.create();
  auto connection = out.connect();
  const auto empty = postgres::introspect(connection);
  const auto sql = render::migration_sql(plan::make_plan(empty, what));
  if (!sql.empty()) execute(connection, loose_migration("re-creation", sql));
  return out;
}

} // namespace dbworkflow::command
