#include "migrate/apply.hpp"

#include "migrate/interrupted.hpp"
#include "migrate/ledger.hpp"
#include "migrate/lock_patience.hpp"
#include "migrate/statement.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace dbworkflow::migrate {
namespace {

using clock = std::chrono::steady_clock;

attempt attempt_of(const applied* row) {
  if (row == nullptr || !row->attempt) return attempt::none;
  return *row->attempt == "sent" ? attempt::sent : attempt::failed;
}

/// A procedure or block may commit by itself, which it cannot where somebody else has begun the transaction.
bool may_commit(const sql::statement& one) { return one.tag == "CALL" || one.tag == "DO"; }

/// Something of that name is there: a schema, database object, table, column or function.
bool is_duplicate(const std::string& sqlstate) {
  constexpr auto known = std::to_array<std::string_view>({"42P06", "42710", "42P07", "42701", "42723"});
  return std::find(known.begin(), known.end(), sqlstate) != known.end();
}

/// What is sent to write progress down; part of the transaction that it tells of where there is one.
using recorder = std::function<std::string(const progress&)>;

class application {
public:
  application(postgres::connection& on, const history::migration& one, const applied* row,
              const options& wanted, recorder written, const listener& told)
      : m_on(on)
      , m_one(one)
      , m_written(std::move(written))
      , m_total(statements_of(one).size())
      , m_done(row == nullptr ? 0 : static_cast<std::size_t>(row->statements_done))
      , m_earlier(attempt_of(row))
      , m_cut_short(wanted.cut_short)
      , m_told(told)
      , m_patience(on, wanted.lock_wait, told) {}

  void apply() {
    m_opening = reset_session;
    if (m_done > 0) set_again();
    std::size_t first = 0;
    for (const auto& section : m_one.sections()) {
      const auto end = first + section.statements.size();
      // What an earlier run has done of a section.
      const auto skipped = m_done > first ? std::min(m_done - first, section.statements.size()) : 0;
      if (m_done < end) {
        if (section.transactional) {
          in_transaction(section, skipped, end == m_total);
        } else {
          one_by_one(section, skipped);
        }
      }
      first = end;
    }
    if (m_total == 0)
      write_down({.statements_done = 0, .finished = true, .next = attempt::none, .took = took()});
  }

private:
  std::chrono::microseconds took() {
    const auto now = clock::now();
    return std::chrono::duration_cast<std::chrono::microseconds>(now - std::exchange(m_start, now));
  }

  void write_down(const progress& how_far) {
    if (const auto row = m_written(how_far); !row.empty()) m_on.execute(row);
  }

  void tell() const {
    if (m_told.statement) m_told.statement(m_one, m_done, m_total);
  }

  /// The statements that bring the timeouts in force to those of a statement.
  std::string set_limits(const history::timeouts& wanted, const char* set) {
    std::string out;
    const auto change = [&](const char* name, const auto& before, const auto& after) {
      if (before == after) return;
      out += after ? fmt::format("{}{} = {};", set, name, text::quote_literal(*after))
                   : fmt::format("{}{} to default;", set, name);
    };
    change("lock_timeout", m_limits.lock, wanted.lock);
    change("statement_timeout", m_limits.statement, wanted.statement);
    m_limits = wanted;
    return out;
  }

  [[nodiscard]] progress so_far(attempt next = attempt::none) {
    return {.statements_done = m_done, .finished = m_done == m_total, .next = next, .took = took()};
  }

  /// What the statements that are done have SET went with the session that did them.
  void set_again() {
    m_on.execute(std::exchange(m_opening, {}));
    const auto all = statements_of(m_one);
    for (std::size_t i = 0; i < m_done && i < all.size(); ++i) {
      if (all[i]->what == sql::category::setting) run(m_on, m_one, *all[i]);
    }
  }

  void in_transaction(const history::section& section, std::size_t skipped, bool last) {
    const auto before = m_done;
    m_opening += "begin;";
    const auto opening = m_opening;
    for (bool done = false; !done;) {
      try {
        try_transaction(section, skipped);
        commit(section.statements.back(), last);
        done = true;
      } catch (const refused_statement& refused) {
        m_done = before;
        m_on.execute("rollback");
        m_opening = opening;
        auto hints = rolled_back();
        if (is_duplicate(refused.sqlstate())) hints.push_back(who_made_it());
        with_hints([&] { m_patience.wait_or_throw(refused); }, hints);
      } catch (const text::error& refused) {
        m_done = before;
        m_on.execute("rollback");
        with_hints([&] { throw text::error(refused); }, rolled_back());
      }
    }
    tell();
  }

  void try_transaction(const history::section& section, std::size_t skipped) {
    m_limits = {};
    for (std::size_t i = skipped; i < section.statements.size(); ++i) {
      m_opening += set_limits(section.limits[i], "set local ");
      run(m_on, m_one, section.statements[i], std::exchange(m_opening, {}));
      ++m_done;
      // The last one counts when it is committed.
      if (i + 1 < section.statements.size()) tell();
    }
  }

  [[nodiscard]] std::vector<std::string> rolled_back() const {
    return {m_done == 0 ? m_one.journal.tag + " rolled back, nothing of it remains"
                        : fmt::format("this section of {} rolled back; its first {} statements stand",
                                      m_one.journal.tag, m_done)};
  }

  [[nodiscard]] std::string who_made_it() const {
    return "made by a push, or by hand? where all is there that the migrations make, dbworkflow baseline "
           "--at " +
           m_one.journal.tag + " compares, and records them as applied";
  }

  /// What the action throws is told with these hints too.
  template <class Action> static void with_hints(Action&& action, const std::vector<std::string>& hints) {
    try {
      action();
    } catch (const text::error& refused) {
      auto told = refused.diagnostics();
      auto& last = told.back().hints;
      last.insert(last.end(), hints.begin(), hints.end());
      throw text::error(refused.code(), told);
    }
  }

  void commit(const sql::statement& at, bool last) {
    const auto row =
        reset_rights +
        m_written({.statements_done = m_done, .finished = last, .next = attempt::none, .took = took()});
    try {
      m_on.execute(row + ";commit");
    } catch (const postgres::server_error& refused) {
      m_on.execute("rollback");
      require_writable_ledger(row);
      // A constraint that was deferred fails at the end.
      auto told = refusal(m_one, at, refused);
      told.hints.emplace_back("it was refused when the transaction was committed");
      throw text::error(text::exit_code::failed, told);
    }
  }

  /// Throws `server_error` where it is the ledger that cannot be written.
  void require_writable_ledger(const std::string& row) {
    m_on.execute("begin");
    try {
      m_on.execute(row);
    } catch (const postgres::server_error&) {
      m_on.execute("rollback");
      throw;
    }
    m_on.execute("rollback");
  }

  void one_by_one(const history::section& section, std::size_t skipped) {
    m_limits = {};
    for (std::size_t i = skipped; i < section.statements.size(); ++i) {
      const auto& statement = section.statements[i];
      m_opening += set_limits(section.limits[i], "set ");
      if (!m_opening.empty()) m_on.execute(std::exchange(m_opening, {}));
      const auto earlier = std::exchange(m_earlier, attempt::none);
      const bool is_done =
          earlier != attempt::none && look_at(m_on, m_one, statement, earlier, m_cut_short) == ending::done;
      with_hints(
          [&] {
            if (is_done) {
              ++m_done;
              write_down(so_far());
            } else {
              patiently_outside(statement);
            }
          },
          {fmt::format("{}: {} of {} statements are done and stand; the next run goes on with this one",
                       m_one.journal.tag, m_done, m_total)});
      tell();
    }
    m_opening = set_limits({}, "set ");
  }

  void patiently_outside(const sql::statement& one) {
    for (;;) {
      try {
        one_outside(one);
        return;
      } catch (const refused_statement& refused) {
        m_patience.wait_or_throw(refused);
      }
      // It may have left something half done.
      if (look_at(m_on, m_one, one, attempt::failed, m_cut_short) == ending::done) {
        ++m_done;
        write_down(so_far());
        return;
      }
    }
  }

  void one_outside(const sql::statement& one) {
    if (one.what == sql::category::setting) {
      run(m_on, m_one, one);
      ++m_done;
      if (m_done == m_total) write_down(so_far());
      return;
    }
    if (one.outside_transaction || may_commit(one) || !with_its_row(one)) alone(one);
  }

  /// The statement and its row of the ledger in one transaction. False, with nothing done, where PostgreSQL
  /// does not have the statement in a transaction.
  bool with_its_row(const sql::statement& one) {
    try {
      run(m_on, m_one, one, "begin;");
    } catch (const refused_statement& refused) {
      m_on.execute("rollback");
      if (refused.sqlstate() == active_transaction) return false;
      throw;
    }
    ++m_done;
    try {
      commit(one, m_done == m_total);
    } catch (...) {
      --m_done;
      throw;
    }
    return true;
  }

  /// The row says before what is sent, and after that it is done.
  void alone(const sql::statement& one) {
    write_down(so_far(attempt::sent));
    try {
      run(m_on, m_one, one);
    } catch (const text::error&) {
      write_down(so_far(attempt::failed));
      throw;
    }
    ++m_done;
    write_down(so_far());
  }

  /// active_sql_transaction: "… cannot run inside a transaction block".
  static constexpr const char* active_transaction = "25001";

  postgres::connection& m_on;
  const history::migration& m_one;
  recorder m_written;
  std::size_t m_total;
  std::size_t m_done;
  attempt m_earlier;
  interrupted m_cut_short;
  const listener& m_told;
  lock_patience m_patience;
  /// Goes before the next statement, in its round trip: the file before may have SET something.
  std::string m_opening;
  history::timeouts m_limits; ///< in force
  clock::time_point m_start = clock::now();
};

} // namespace

void apply(postgres::connection& on, const history::migration& one, const applied* row, const options& wanted,
           const listener& told) {
  const auto written = [&one](const progress& how_far) { return record_text(one, how_far); };
  application(on, one, row, wanted, written, told).apply();
}

void execute(postgres::connection& on, const history::migration& what, const std::string& at_last,
             const listener& told) {
  const auto written = [&at_last](const progress& how_far) {
    return how_far.finished ? at_last : std::string();
  };
  application(on, what, nullptr, {}, written, told).apply();
  on.execute(reset_session);
}

} // namespace dbworkflow::migrate
