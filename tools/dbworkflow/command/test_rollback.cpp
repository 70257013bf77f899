// Takes every migration of a history back by a computed plan, and applies it again.
#include "command/migration_tests.hpp"
#include "command/proof.hpp"
#include "command/row_proof.hpp"
#include "diff/change.hpp"
#include "migrate/statement.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

std::vector<std::string> differences(const model::database& from, const model::database& to) {
  std::vector<std::string> out;
  for (const auto& one : diff::compare(from, to)) out.push_back(diff::describe(one));
  return out;
}

/// What a plan deletes that the other way cannot bring back.
void add_deleted(const plan::plan& by, const std::string& subject, std::vector<std::string>& out) {
  for (const auto& step : by.steps) {
    for (const auto& danger : step.hazards) {
      if (danger.name == "DELETES_DATA") out.push_back(subject + ": " + danger.message);
    }
  }
}

class there_and_back {
public:
  explicit there_and_back(workspace& on)
      : m_on(on)
      , m_files(on.sound_history())
      , m_here(on.server().create()) {}

  void run() {
    auto before = read();
    for (std::size_t i = 0; i < m_files.migrations.size(); ++i) {
      const auto& one = m_files.migrations[i];
      apply(one);
      auto after = read();
      if (!take_back(one, before, after)) m_here = at_point(m_on.server(), m_files, i + 1);
      before = std::move(after);
    }
  }
  [[nodiscard]] const std::vector<std::string>& irreversible() const { return m_irreversible; }
  [[nodiscard]] std::size_t taken_back() const { return m_taken_back; }

private:
  model::database read() {
    auto connection = m_here.connect();
    return m_on.read_schema(connection);
  }

  void apply(const history::migration& one) {
    auto connection = m_here.connect();
    execute(connection, one);
  }

  void note(const history::migration& of, const std::string& what) {
    m_irreversible.push_back(of.journal.tag + ": " + what);
  }

  void note_losses(const history::migration& one, const model::database& before, const model::database& after,
                   const plan::plan& down) {
    std::vector<std::string> deleted;
    add_deleted(plan::make_plan(before, after), "not brought back", deleted);
    add_deleted(down, "taken back", deleted);
    for (const auto& text : deleted) note(one, text);
    for (const auto& found : after.unmodelled) {
      if (!std::binary_search(before.unmodelled.begin(), before.unmodelled.end(), found))
        note(one, "stays, since it is not modelled: " + found.what + " " + found.name);
    }
    for (const auto* statement : migrate::statements_of(one)) {
      if (statement->what == sql::category::rows)
        note(one, "stays as it is: what " + statement->tag + " has written");
    }
  }

  /// False where the database is of no more use.
  bool take_back(const history::migration& one, const model::database& before, const model::database& after) {
    const auto down = plan::make_plan(after, before);
    note_losses(one, before, after, down);
    if (down.steps.empty()) return true; // rows alone
    const auto sql = render::migration_sql(down);
    const auto back = loose_migration("the way back from " + one.journal.tag, sql);
    if (!went(one, back, before, "taken back")) return false;
    if (!went(one, one, after, "applied again")) return false;
    ++m_taken_back;
    return true;
  }

  /// Applies a step of the way, which must lead to `wanted`. False where it cannot be gone for what rows
  /// hold, or what is not modelled has left.
  bool went(const history::migration& of, const history::migration& by, const model::database& wanted,
            const std::string& how) {
    try {
      apply(by);
    } catch (const migrate::refused_statement& refused) {
      const bool is_there_already = refused.sqlstate() == "42710" || refused.sqlstate() == "42P07" ||
                                    refused.sqlstate() == "42P06" || refused.sqlstate() == "42723";
      if (!is_about_data(refused.sqlstate()) && !(is_there_already && !wanted.unmodelled.empty())) throw;
      note(of, fmt::format("cannot be {}: {}", how, refused.diagnostics().front().message));
      return false;
    }
    auto left = differences(read(), wanted);
    if (left.empty()) return true;
    left.emplace_back("the statements were:");
    left.push_back(by.file.content);
    throw text::error(text::exit_code::difference,
                      fmt::format("{}, {}, makes another schema: this is left", of.journal.tag, how), left);
  }

  workspace& m_on;
  const history::history& m_files;
  postgres::scratch_database m_here;
  std::vector<std::string> m_irreversible;
  std::size_t m_taken_back = 0;
};

} // namespace

text::exit_code test_rollback(const context& in, workspace& on) {
  there_and_back way(on);
  way.run();
  in.console.say(on.name(),
                 fmt::format("{}, {} taken back and applied again: the same schema",
                             report::counted(on.history().migrations.size(), "migration"), way.taken_back()));
  for (const auto& text : way.irreversible()) in.console.line("  " + text);
  return text::exit_code::done;
}

} // namespace dbworkflow::command
