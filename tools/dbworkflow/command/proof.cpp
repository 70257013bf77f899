#include "command/proof.hpp"

#include "diff/change.hpp"
#include "migrate/migrate.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::command {

void prove(const workspace& on, postgres::scratch_database& old_state, const history::migration& proposed,
           const model::database& wanted) {
  auto connection = old_state.connect();
  history::history alone;
  alone.migrations.push_back(proposed);
  migrate::replay(connection, alone, 1);
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
