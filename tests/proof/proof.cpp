#include "proof/proof.hpp"

#include "diff/change.hpp"
#include "history/history.hpp"
#include "migrate/migrate.hpp"
#include "postgres/introspect/introspect.hpp"
#include "render/render.hpp"
#include "text/diagnostic.hpp"

namespace dbworkflow::proof {

std::string describe(const failure& told) {
  return told.what + ": " + told.detail + (told.sql.empty() ? "" : "\nplanned was:\n" + told.sql);
}

void apply(postgres::connection& on, const std::string& sql) {
  history::history alone;
  history::entry entry;
  entry.tag = "plan";
  alone.migrations.push_back(history::parse_migration(entry, {"plan.sql", sql}));
  migrate::replay(on, alone, 1);
}

std::optional<failure> prove(postgres::connection& on, const model::database& from, const model::database& to,
                             const planner& plan) {
  std::string sql;
  try {
    sql = plan(from);
  } catch (const text::error& refused) {
    return failure{"no plan", refused.what(), {}};
  }
  try {
    proof::apply(on, sql);
  } catch (const text::error& refused) {
    return failure{"does not apply", refused.diagnostics().back().message, sql};
  }
  const auto reached = postgres::introspect(on);
  std::string left;
  for (const auto& one : diff::compare(reached, to)) left += diff::describe(one) + "\n";
  if (!left.empty()) return failure{"left over", left, sql};
  const auto again = plan(reached);
  if (!again.empty()) return failure{"planned again", again, sql};
  return std::nullopt;
}

std::optional<failure> prove(postgres::connection& on, const model::database& from,
                             const model::database& to) {
  return prove(on, from, to,
               [&to](const model::database& now) { return render::migration_sql(plan::make_plan(now, to)); });
}

} // namespace dbworkflow::proof
