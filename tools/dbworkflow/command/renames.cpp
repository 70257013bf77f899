#include "command/renames.hpp"

#include "command/rename_options.hpp"
#include "command/rename_questions.hpp"
#include "command/told_at.hpp"
#include "diff/following_renames.hpp"
#include "diff/wished_renames.hpp"
#include "plan/renames.hpp"
#include "postgres/introspect/introspect.hpp"
#include "render/rename.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace dbworkflow::command {
namespace {

std::vector<diff::wish> wishes_of(const compile::compiled& declared) {
  std::vector<diff::wish> out;
  for (const auto& note : declared.renames) out.push_back({{note.object, note.member}, note.from});
  return out;
}

/// The parts of a name as SQL has them.
std::string written(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ".") + text::quote_identifier(part);
  return out;
}

/// What a note says that cannot be.
std::optional<text::diagnostic> mistake_in(const compile::rename_note& note, const diff::answer& found) {
  const auto thing = diff::to_string(diff::named{note.object, note.member});
  if (found.what == diff::fate::elsewhere)
    return told_at(
        note.at, fmt::format("{} cannot come from {}", thing, written(note.from)),
        {"a column, constraint or value stays where it is: say its old name alone, or beside the table's "
         "old name"});
  if (found.what == diff::fate::fixed)
    return told_at(note.at, fmt::format("PostgreSQL cannot rename {} from {}", thing, written(note.from)),
                   {"take the note away: it is dropped and made anew"});
  return std::nullopt;
}

/// Executes renames on the old state, one list after the other.
class renamer {
public:
  renamer(const model::database& from, const old_state& state)
      : m_now(&from)
      , m_state(state) {}
  renamer(const renamer&) = delete;
  renamer& operator=(const renamer&) = delete;
  ~renamer() {
    if (!m_on) return;
    try {
      m_on->execute("rollback");
    } catch (const std::exception&) { // the connection is lost, and with it the transaction
    }
  }

  [[nodiscard]] const model::database& now() const { return *m_now; }
  [[nodiscard]] const plan::renaming& done() const { return m_done; }
  std::unique_ptr<model::database> take() { return std::move(m_model); }
  void tell(const std::vector<diff::rename>& all) {
    m_done.told.insert(m_done.told.end(), all.begin(), all.end());
  }

  /// Throws `postgres::server_error` where PostgreSQL does not do it; what was done before stays done.
  void apply(const std::vector<diff::rename>& wanted) {
    if (wanted.empty()) return;
    if (!m_on) {
      m_on.emplace(m_state.connect());
      m_on->execute("begin");
    }
    auto next = m_done;
    plan::add_steps(next, wanted, *m_now);
    m_on->execute("savepoint renames");
    try {
      for (std::size_t i = m_done.steps.size(); i < next.steps.size(); ++i)
        m_on->execute(render::rename_statement(next.steps[i]));
    } catch (const postgres::server_error&) {
      m_on->execute("rollback to savepoint renames");
      throw;
    }
    auto model = std::make_unique<model::database>(
        m_state.with_ledger ? postgres::introspect_with_ledger(*m_on) : postgres::introspect(*m_on));
    if (m_state.part) *model = m_state.part(*model);
    // What a scratch database cannot know of the old state.
    model->unmodelled = m_now->unmodelled;
    model->acting_role = m_now->acting_role;
    m_model = std::move(model);
    m_now = m_model.get();
    m_done = std::move(next);
  }

private:
  const model::database* m_now;
  const old_state& m_state;
  std::optional<postgres::connection> m_on;
  std::unique_ptr<model::database> m_model;
  plan::renaming m_done;
};

/// The same thing renamed twice, or two things renamed to one.
void refuse_contradictions(const std::vector<diff::rename>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (all[i].from == all[j].from && all[i].to != all[j].to)
        throw text::error(text::exit_code::failed,
                          fmt::format("{} is said to be renamed to two names: {} and {}",
                                      diff::to_string(all[i].from), diff::qualified_name(all[i].to),
                                      diff::qualified_name(all[j].to)),
                          {"take away one of the notes or --rename options"});
      if (all[i].to == all[j].to && all[i].from != all[j].from)
        throw text::error(text::exit_code::failed,
                          fmt::format("{} is said to have had two names: {} and {}",
                                      diff::to_string(all[i].to), diff::qualified_name(all[i].from),
                                      diff::qualified_name(all[j].from)),
                          {"take away one of the notes or --rename options"});
    }
  }
}

std::vector<diff::rename> wanted_renames(const said_renames& said, const model::database& from,
                                         const model::database& to) {
  auto out = read_rename_options(said.options, from, to);
  if (said.declared == nullptr) return out;
  const auto answers = diff::resolve(wishes_of(*said.declared), out, from, to);
  std::vector<text::diagnostic> mistakes;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (auto mistake = mistake_in(said.declared->renames[i], answers[i])) mistakes.push_back(*mistake);
    const auto& found = answers[i].todo;
    if (found && std::find(out.begin(), out.end(), *found) == out.end()) out.push_back(*found);
  }
  if (!mistakes.empty()) throw text::error(text::exit_code::failed, std::move(mistakes));
  refuse_contradictions(out);
  return out;
}

/// What people said is to be done; where PostgreSQL does not, they are told at the place where they said it.
void apply_wanted(renamer& on, const std::vector<diff::rename>& wanted, const said_renames& said) {
  try {
    on.apply(wanted);
  } catch (const postgres::server_error& refused) {
    std::vector<text::diagnostic> told;
    for (const auto& one : wanted) {
      const auto message = fmt::format("renaming {} to {} failed: {}", diff::to_string(one.from),
                                       diff::qualified_name(one.to), refused.message);
      text::diagnostic next;
      next.message = message;
      if (said.declared != nullptr) {
        const auto& notes = said.declared->renames;
        const auto note = std::find_if(notes.begin(), notes.end(), [&one](const auto& any) {
          return any.object == one.to.id && any.member == one.to.member;
        });
        if (note != notes.end()) next = told_at(note->at, message);
      }
      told.push_back(std::move(next));
    }
    throw text::error(text::exit_code::failed, std::move(told));
  }
  on.tell(wanted);
}

bool is_within(const diff::rename& one, const std::vector<diff::rename>& told) {
  return std::any_of(told.begin(), told.end(), [&one](const diff::rename& whole) {
    return whole.to.member.empty() && one.to.id.schema == whole.to.id.schema &&
           one.to.id.parent == whole.to.id.name;
  });
}

/// Names that PostgreSQL left as they were: theirs is the new state's choice alone. Some are found only when
/// others have theirs: an index of a partition after that of its parent.
void follow(renamer& on, const model::database& to) {
  constexpr int most_rounds = 8;
  for (int round = 0; round < most_rounds; ++round) {
    const auto found = diff::following_renames(on.now(), to);
    if (found.empty()) return;
    try {
      on.apply(found);
    } catch (const postgres::server_error&) {
      return; // what cannot be renamed is made anew, as it would be without a search
    }
    std::vector<diff::rename> shown;
    std::copy_if(found.begin(), found.end(), std::back_inserter(shown),
                 [&](const diff::rename& one) { return !is_within(one, on.done().told); });
    on.tell(shown);
  }
}

} // namespace

old_state state_of_history(workspace& on) {
  auto copy = std::make_shared<std::optional<postgres::scratch_database>>();
  return {[&on, copy] {
            if (!*copy) *copy = on.history_copy();
            return (*copy)->connect();
          },
          on.manifest().with_ledger};
}

planned plan_with_renames(const context& in, const said_renames& said, const model::database& from,
                          const model::database& to, const old_state& state, plan::options how) {
  renamer on(from, state);
  apply_wanted(on, wanted_renames(said, from, to), said);
  const bool asks = said.ask && in.console.interactive() && !in.options.yes;
  for (int round = 0; asks && round < question_rounds; ++round)
    apply_wanted(on, ask_renames(in, round, diff::possible_renames(on.now(), to)), said);
  follow(on, to);
  planned out;
  read_values(said.values, said.declared, on.now(), to, how);
  const auto again = [&] { out.whole = plan::make_plan(on.now(), to, how); };
  again();
  if (find_casts(out.whole, state.connect, how)) again();
  if (said.values.ask && asks && ask_values(in, open_values(out.whole), how)) again();
  if (said.values.ask && !asks) require_values(in, open_values(out.whole), *said.declared);
  require_followed(said.values, to, out.whole);
  plan::begin_with(out.whole, on.done());
  if (said.ask && !asks) require_answers(in, diff::possible_renames(on.now(), to), out.whole, *said.declared);
  out.renamed = on.take();
  return out;
}

std::vector<text::diagnostic> stale_notes(const compile::compiled& notes, const model::database& now) {
  std::vector<text::diagnostic> out;
  const auto tell = [&out](const compile::place& where, const std::string& why) {
    out.push_back(told_at(where, "this note says nothing any more: " + why,
                          {"take it away when all databases have the migration"}));
    out.back().level = text::severity::warning;
  };
  for (const auto& note : notes.renames) {
    const diff::named thing{note.object, note.member};
    if (diff::contains(now, thing)) tell(note.at, diff::to_string(thing) + " has its name");
  }
  for (const auto& note : notes.values) {
    const auto* column = now.find<model::column>(note.column);
    if (note.what == compile::value_note::sort::backfill && column != nullptr && column->not_null)
      tell(note.at, model::to_string(note.column) + " is NOT NULL");
  }
  return out;
}

} // namespace dbworkflow::command
