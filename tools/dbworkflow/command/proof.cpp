#include "command/proof.hpp"

#include "diff/change.hpp"
#include "migrate/migrate.hpp"
#include "text/diagnostic.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {

namespace {

/// A statement may fail for want of an object that the declaration has and the model has not.
void replay(postgres::connection& on, const history::history& alone, const model::database& wanted) {
  try {
    migrate::replay(on, alone, 1);
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
  auto connection = old_state.connect();
  history::history alone;
  alone.migrations.push_back(proposed);
  replay(connection, alone, wanted);
  const auto reached = on.read_schema(connection);
  const auto left = diff::compare(reached, wanted);
  if (left.empty()) return;
  std::vector<std::string> hints;
  for (const auto& one : left) hints.push_back(diff::describe(one));
  hints.emplace_back("nothing was written; the statements were:");
  for (const auto& section : proposed.sections()) {
    for (const auto& statement : section.statements)
      hints.emplace_back(statement.text(proposed.file.content));
  }
  throw text::error(text::exit_code::failed,
                    "the plan does not reach the declared schema: applied to the history, this is left",
                    hints);
}

} // namespace dbworkflow::command
