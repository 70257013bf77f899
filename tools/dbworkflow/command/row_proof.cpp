#include "command/row_proof.hpp"

#include "migrate/statement.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

std::string name_of(const rows::filled_table& one) { return text::qualified(one.schema, one.name); }

class trial {
public:
  explicit trial(row_trial what)
      : m_what(std::move(what)) {
    m_wish.tables = m_what.tables;
  }

  row_outcome run() {
    constexpr std::size_t tries = 6;
    for (std::size_t i = 0;; ++i) {
      auto database = next();
      auto connection = database.connect();
      if (!m_wish.tables || !m_wish.tables->empty()) m_out.filled = rows::fill(connection, m_wish);
      const auto before = rows::look(connection, m_out.filled);
      try {
        m_what.apply(connection);
      } catch (const migrate::refused_statement& refused) {
        const bool has_rows = std::any_of(m_out.filled.begin(), m_out.filled.end(),
                                          [](const auto& one) { return one.rows > 0; });
        if (!is_about_data(refused.sqlstate()) || !has_rows || i + 1 == tries) throw;
        learn(refused, i, i + 2 == tries);
        continue;
      }
      if (m_what.check) m_what.check(connection);
      m_out.findings = rows::compare(connection, before);
      m_out.at = std::move(database);
      return std::move(m_out);
    }
  }

private:
  postgres::scratch_database next() {
    if (!m_what.first) return m_what.fresh();
    auto out = std::move(*m_what.first);
    m_what.first.reset();
    return out;
  }

  void learn(const migrate::refused_statement& refused, std::size_t tried, bool last) {
    const auto& told = refused.diagnostics().front();
    const auto known = std::find_if(m_out.depends.begin(), m_out.depends.end(), [&told](const auto& one) {
      return one.where.line == told.where.line && one.message == told.message;
    });
    if (known == m_out.depends.end()) {
      m_out.depends.push_back(told);
      m_out.depends.back().level = text::severity::warning;
      auto& line = m_out.depends.back().line = refused.statement();
      std::replace(line.begin(), line.end(), '\n', ' ');
    }
    if (tried == 0) {
      m_wish.like = rows_of_new_state();
      return;
    }
    bool found = false;
    for (const auto& one : m_out.filled) {
      if (one.rows == 0 || (!last && refused.statement().find(one.name) == std::string::npos)) continue;
      found = m_wish.empty.insert({one.schema, one.name}).second || found;
      m_out.without.push_back(name_of(one));
    }
    if (found) return;
    for (const auto& one : m_out.filled) m_wish.empty.insert({one.schema, one.name});
  }

  /// What the new state takes, it has in a database of its own that had no rows before. (Its tables have
  /// numbers of their own, too.)
  rows::known_rows rows_of_new_state() {
    auto database = m_what.fresh();
    auto connection = database.connect();
    auto tables = m_out.filled;
    for (auto& one : tables) one.id = "0";
    const auto before = rows::look(connection, tables);
    m_what.apply(connection);
    rows::wish all;
    all.tables = rows::names_now(connection, before);
    static_cast<void>(rows::fill(connection, all));
    tables.clear();
    for (const auto& one : before) tables.push_back({one.id, one.schema, one.name, 0, {}});
    return rows::known(before, rows::look(connection, tables));
  }

  row_trial m_what;
  rows::wish m_wish;
  row_outcome m_out;
};

} // namespace

bool is_about_data(const std::string& sqlstate) {
  return sqlstate.starts_with("22") || sqlstate.starts_with("23");
}

row_outcome try_on_rows(row_trial what) { return trial(std::move(what)).run(); }

std::vector<std::string> left_empty(const row_outcome& of) {
  std::vector<std::string> out;
  for (const auto& one : of.filled) {
    if (one.rows == 0 && one.reason != rows::wished_empty) out.push_back(name_of(one) + ": " + one.reason);
  }
  return out;
}

std::vector<std::string> told_dependence(const row_outcome& of) {
  std::vector<std::string> out;
  for (const auto& one : of.depends) out.push_back(fmt::format("{}: {}", one.line, one.message));
  return out;
}

} // namespace dbworkflow::command
