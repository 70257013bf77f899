#include "migrate/apply.hpp"

#include "embedded/dbworkflow_migrate.hpp"
#include "migrate/ledger.hpp"
#include "migrate/statement.hpp"
#include "sql/declaration.hpp"
#include "text/identifier.hpp"

#include <fmt/format.h>

namespace dbworkflow::migrate {
namespace {

using clock = std::chrono::steady_clock;

class application {
public:
  application(postgres::connection& on, const history::migration& one, std::size_t done, const listener& told)
      : m_on(on)
      , m_one(one)
      , m_done(done)
      , m_told(told) {
    for (const auto& section : one.sections()) m_total += section.statements.size();
  }

  void apply() {
    std::size_t first = 0;
    for (std::size_t i = 0; i < m_one.sections().size(); ++i) {
      const auto& section = m_one.sections()[i];
      const bool last = i + 1 == m_one.sections().size();
      if (first + section.statements.size() > m_done || (last && m_total == m_done)) {
        if (section.transactional) {
          in_transaction(section, last);
        } else {
          one_by_one(section, first, last);
        }
      }
      first += section.statements.size();
    }
    if (m_one.sections().empty()) record(m_on, m_one, 0, true, took());
    leave_session_clean();
  }

private:
  [[nodiscard]] std::chrono::microseconds took() const {
    return std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - m_start);
  }

  void tell() const {
    if (m_told.statement) m_told.statement(m_one, m_done, m_total);
  }

  static std::string timeouts(const history::section& of, const char* set) {
    std::string out;
    if (of.lock_timeout)
      out += std::string(set) + "lock_timeout = " + text::quote_literal(*of.lock_timeout) + ";";
    if (of.statement_timeout)
      out += std::string(set) + "statement_timeout = " + text::quote_literal(*of.statement_timeout) + ";";
    return out;
  }

  void in_transaction(const history::section& section, bool last) {
    m_on.execute("begin;" + timeouts(section, "set local "));
    const auto before = m_done;
    try {
      for (const auto& statement : section.statements) {
        run(m_on, m_one, statement);
        ++m_done;
        tell();
      }
      record(m_on, m_one, m_done, last, took());
      m_on.execute("commit");
    } catch (const text::error& refused) {
      m_done = before;
      m_on.execute("rollback");
      leave_session_clean();
      auto told = refused.diagnostics();
      told.back().hints.push_back(
          before == 0 ? m_one.journal.tag + " rolled back, nothing of it remains"
                      : fmt::format("this section of {} rolled back; its first {} statements stand",
                                    m_one.journal.tag, before));
      throw text::error(refused.code(), told);
    } catch (const postgres::server_error& refused) {
      // A constraint that was deferred fails at the end.
      m_done = before;
      m_on.execute("rollback");
      auto told = refusal(m_one, section.statements.back(), refused);
      told.hints.push_back("it was refused when the transaction was committed; " + m_one.journal.tag +
                           " rolled back");
      throw text::error(text::exit_code::failed, told);
    }
  }

  void one_by_one(const history::section& section, std::size_t first, bool last) {
    if (const auto set = timeouts(section, "set "); !set.empty()) m_on.execute(set);
    record(m_on, m_one, m_done, false, {});
    for (std::size_t i = 0; i < section.statements.size(); ++i) {
      if (first + i < m_done) continue;
      const auto& statement = section.statements[i];
      repair(statement);
      try {
        run(m_on, m_one, statement);
      } catch (const text::error& refused) {
        leave_session_clean();
        auto told = refused.diagnostics();
        told.back().hints.push_back(
            fmt::format("{}: {} of {} statements are done and stand; the next run goes on with this one",
                        m_one.journal.tag, m_done, m_total));
        throw text::error(refused.code(), told);
      }
      ++m_done;
      record(m_on, m_one, m_done, last && i + 1 == section.statements.size(), took());
      m_start = clock::now();
      tell();
    }
    if (!timeouts(section, "").empty()) m_on.execute("reset lock_timeout; reset statement_timeout");
  }

  /// CREATE INDEX CONCURRENTLY that was cut short leaves an index that is no use and in the way.
  void repair(const sql::statement& statement) {
    if (statement.tag != "CREATE INDEX" || !statement.outside_transaction) return;
    const auto parts = sql::split(m_one.file.content);
    for (const auto& again : parts.statements) {
      if (again.begin != statement.begin) continue;
      const auto names = sql::declared_by(m_one.file.content, again, parts.tokens_of(again));
      if (names.all.empty() || names.all.front().name.name.empty()) return;
      for (const auto& row :
           m_on.query(std::string(embedded::invalid_index), {names.all.front().name.name}).rows) {
        m_on.execute("drop index concurrently " + *row[0]);
      }
    }
  }

  /// What a file SETs is its own: the next one begins as this one did.
  void leave_session_clean() {
    for (const auto& section : m_one.sections()) {
      for (const auto& statement : section.statements) {
        if (statement.what == sql::category::setting) {
          m_on.execute("reset all");
          return;
        }
      }
    }
  }

  postgres::connection& m_on;
  const history::migration& m_one;
  std::size_t m_done;
  std::size_t m_total = 0;
  const listener& m_told;
  clock::time_point m_start = clock::now();
};

} // namespace

void apply(postgres::connection& on, const history::migration& one, std::size_t done, const listener& told) {
  application(on, one, done, told).apply();
}

} // namespace dbworkflow::migrate
