#include "command/proof.hpp"

#include "diff/change.hpp"
#include "migrate/migrate.hpp"
#include "migrate/statement.hpp"
#include "plan/plan.hpp"
#include "plan/renames.hpp"
#include "postgres/introspect/introspect.hpp"
#include "render/render.hpp"
#include "rows/touched.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dbworkflow::command {
namespace {

/// A statement may fail for want of an object that the declaration has and the model has not.
void execute_towards(const model::database& wanted, postgres::connection& on, const history::migration& one) {
  try {
    execute(on, one);
  } catch (const migrate::refused_statement& refused) {
    if (is_about_data(refused.sqlstate())) throw;
    if (wanted.unmodelled.empty()) throw;
    constexpr std::size_t shown = 5;
    std::string names;
    for (std::size_t i = 0; i < std::min(shown, wanted.unmodelled.size()); ++i) {
      const auto& missing = wanted.unmodelled[i];
      names += (names.empty() ? "" : ", ") + missing.what + " " + missing.name;
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

void execute(postgres::connection& on, const history::migration& one) {
  history::history alone;
  alone.migrations.push_back(one);
  migrate::replay(on, alone, 1);
}

postgres::scratch_database at_point(postgres::scratch_server& on, const history::history& files,
                                    std::size_t count) {
  if (count == 0) return on.create();
  return on.create_from("history-" + history::chain_hash(files.migrations[count - 1].journal),
                        [&files, count](postgres::connection& to) { migrate::replay(to, files, count); });
}

history::migration loose_migration(const std::string& name, const std::string& sql) {
  history::entry entry;
  entry.tag = name;
  return history::parse_migration(entry, {name, sql});
}

namespace {

std::vector<std::string> difference_to(const model::database& wanted, postgres::connection& on,
                                       bool with_ledger) {
  const auto reached = with_ledger ? postgres::introspect_with_ledger(on) : postgres::introspect(on);
  std::vector<std::string> out;
  for (const auto& one : diff::compare(reached, wanted)) out.push_back(diff::describe(one));
  return out;
}

/// A table with those that it is a partition of or inherits from: what is done to them is done to it.
std::set<model::object_id> with_ancestors(const rows::finding& found, const model::database& in) {
  std::set<model::object_id> out{{model::kind::table, found.schema, {}, found.table}};
  for (bool more = true; more;) {
    more = false;
    for (const auto& id : std::set(out)) {
      const auto* one = in.find<model::table>(id);
      if (one == nullptr) continue;
      auto parents = one->inherits;
      if (one->partition_of) parents.push_back(*one->partition_of);
      for (const auto& parent : parents) {
        const auto name = text::split_qualified(parent);
        if (name.size() == 2) more = out.insert({model::kind::table, name[0], {}, name[1]}).second || more;
      }
    }
  }
  return out;
}

class judgement {
public:
  judgement(const rows::finding& found, const plan::plan& by, const model::database& from)
      : m_found(found)
      , m_by(by)
      , m_tables(with_ancestors(found, from)) {}

  /// True where no hazard speaks of it, and no step explains it.
  [[nodiscard]] bool is_loss() const {
    if (m_found.what == rows::finding::sort::values_converted) return false;
    if (m_found.what == rows::finding::sort::rewritten) {
      return std::none_of(m_by.steps.begin(), m_by.steps.end(),
                          [this](const auto& step) { return may_rewrite(step); });
    }
    for (const auto& step : m_by.steps) {
      for (const auto& danger : step.hazards) {
        if (danger.name != "DELETES_DATA") continue;
        if (concerns(danger.object) || concerns(plan::name_before(m_by, danger.object))) return false;
      }
    }
    return true;
  }

private:
  [[nodiscard]] bool concerns(const model::object_id& what) const {
    using model::kind;
    using sort = rows::finding::sort;
    switch (what.type) {
    case kind::table:
      return m_tables.contains(what);
    case kind::column:
      return what.name == m_found.column && m_tables.contains({kind::table, what.schema, {}, what.parent});
    default: // what goes with a type or an extension goes in columns that the hazard does not name
      return !model::is_child(what.type) && m_found.what != sort::table_gone &&
             m_found.what != sort::rows_gone && m_found.what != sort::table_remade;
    }
  }

  /// True where a step can be the reason that PostgreSQL writes the table's file again.
  [[nodiscard]] bool may_rewrite(const plan::step& one) const {
    using model::kind;
    const auto id = plan::name_before(m_by, one.id); // as the old state calls it
    if (id.type == kind::table) return m_tables.contains(id);
    if (id.type == kind::column) return m_tables.contains({kind::table, id.schema, {}, id.parent});
    return !one.swapped.empty() || one.id.type == kind::domain || one.id.type == kind::composite_type;
  }

  const rows::finding& m_found;
  const plan::plan& m_by;
  std::set<model::object_id> m_tables;
};

std::vector<std::string> statements_told(const history::migration& of) {
  std::vector<std::string> out{"nothing was written; the statements were:"};
  for (const auto& section : of.sections()) {
    for (const auto& statement : section.statements) out.emplace_back(statement.text(of.file.content));
  }
  return out;
}

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

} // namespace

std::vector<std::string> left_after(postgres::scratch_database& old_state, const history::migration& proposed,
                                    const model::database& wanted, bool with_ledger) {
  auto connection = old_state.connect();
  execute_towards(wanted, connection, proposed);
  return difference_to(wanted, connection, with_ledger);
}

namespace {

/// What PostgreSQL refuses names a line of a file that nobody has: its statements are told with it.
row_outcome try_or_tell(row_trial what, const history::migration& proposed) {
  try {
    return try_on_rows(std::move(what));
  } catch (const migrate::refused_statement& refused) {
    auto told = refused.diagnostics().back();
    if (told.path != proposed.file.path) throw;
    append(told.hints, statements_told(proposed));
    throw migrate::refused_statement(told, refused.sqlstate(), refused.statement());
  }
}

} // namespace

proven try_plan(plan_proof what) {
  proven out;
  row_trial on_rows;
  on_rows.apply = [&what](postgres::connection& on) { execute_towards(*what.to, on, *what.proposed); };
  on_rows.fresh = what.fresh;
  on_rows.first = std::move(what.first);
  on_rows.tables = what.with_rows ? rows::touched(*what.whole, *what.from) : rows::table_names{};
  on_rows.check = [&](postgres::connection& on) { out.left = difference_to(*what.to, on, what.with_ledger); };
  out.rows = try_or_tell(std::move(on_rows), *what.proposed);
  std::vector<std::string> lost;
  for (const auto& one : out.rows.findings) {
    if (judgement(one, *what.whole, *what.from).is_loss()) lost.push_back(one.text);
  }
  if (lost.empty()) return out;
  append(lost, statements_told(*what.proposed));
  throw text::error(text::exit_code::failed,
                    "the plan does not keep the rows that were put in before it, and no hazard of it says so",
                    lost);
}

row_outcome prove(plan_proof what) {
  const auto& proposed = *what.proposed;
  auto tried = try_plan(std::move(what));
  if (tried.left.empty()) return std::move(tried.rows);
  append(tried.left, statements_told(proposed));
  throw text::error(text::exit_code::failed,
                    "the plan does not reach the declared schema: applied to the history, this is left",
                    tried.left);
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
