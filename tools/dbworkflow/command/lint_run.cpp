// Turns what the statements of migrations do into findings, without those that their files allow.
#include "command/lint.hpp"
#include "command/lint_trial.hpp"
#include "command/proof.hpp"
#include "history/section.hpp"
#include "migrate/statement.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::command {
namespace {

class linter {
public:
  linter(const history::migration& one, const rule_levels& levels)
      : m_one(one)
      , m_levels(levels)
      , m_statements(migrate::statements_of(one))
      , m_hazards(history::declared_hazards(one.file))
      , m_allowances(history::allowances(one.file))
      , m_used(m_allowances.size(), false) {}

  std::vector<lint_finding> run(const trial& tried) {
    check_allowances();
    for (const auto& one : tried.hazards) add_hazard(one);
    for (const auto& rule : lint::object_rules()) {
      for (const auto& found : rule.complaints({tried.after, tried.made, tried.changed}))
        add(rule, found.message, model::to_string(found.object), statement_of(tried, found.object));
    }
    for (const auto* one : m_statements) add_remarks(*one);
    for (const auto* one : tried.impatient) {
      add(lint::missing_lock_timeout, one->tag + " may wait for its lock without end, and others behind it",
          {}, one);
    }
    for (const auto* one : tried.renaming) add(lint::renaming, "programs may know the old name", {}, one);
    add_unused();
    std::stable_sort(m_out.begin(), m_out.end(), [](const lint_finding& a, const lint_finding& b) {
      return a.told.where < b.told.where;
    });
    return std::move(m_out);
  }

private:
  void mistake(const history::allowance& one, std::string message, std::vector<std::string> hints) {
    const auto end = std::min(m_one.file.content.find('\n', one.begin), m_one.file.content.size());
    m_out.push_back({"allow",
                     {},
                     text::at(m_one.file, one.begin, end - one.begin, std::move(message), std::move(hints))});
  }

  void check_allowances() {
    const auto names = lint::rule_names();
    for (std::size_t i = 0; i < m_allowances.size(); ++i) {
      const auto& one = m_allowances[i];
      const bool is_hazard = std::all_of(one.name.begin(), one.name.end(),
                                         [](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
      if (one.message.empty()) {
        m_used[i] = true;
        mistake(one, "allow wants a rule and a reason",
                {"-- dbworkflow: allow cascade \"nothing else depends on it\""});
      } else if (!is_hazard && !lint::normal_level(one.name)) {
        m_used[i] = true;
        std::vector<std::string> hints;
        if (const auto meant = text::nearest(one.name, names))
          hints.push_back("did you mean \"" + *meant + "\"?");
        hints.emplace_back("dbworkflow lint --rules lists all");
        mistake(one, "there is no rule \"" + one.name + "\"", std::move(hints));
      }
    }
  }

  /// The statement that a comment stands above.
  [[nodiscard]] const sql::statement* below(std::size_t comment) const {
    const auto found = std::find_if(m_statements.begin(), m_statements.end(),
                                    [comment](const sql::statement* one) { return one->begin > comment; });
    return found == m_statements.end() ? nullptr : *found;
  }

  /// True where a directive above the statement allows it.
  bool is_allowed(std::string_view rule, const sql::statement* at) {
    bool out = false;
    for (std::size_t i = 0; i < m_allowances.size(); ++i) {
      if (m_allowances[i].name != rule || at == nullptr || below(m_allowances[i].begin) != at) continue;
      m_used[i] = out = true;
    }
    return out;
  }

  /// True where `hazard NAME` says it of that statement, that effect, that object, or of all in the file.
  [[nodiscard]] bool is_acknowledged(const tried_hazard& one) const {
    return std::any_of(m_hazards.begin(), m_hazards.end(), [&](const history::declared_hazard& said) {
      return said.name == one.danger.name &&
             (said.message.empty() || said.message == one.danger.message || below(said.begin) == one.by ||
              said.message.find(one.danger.object.name) != std::string::npos);
    });
  }

  void add_hazard(const tried_hazard& one) {
    if (is_acknowledged(one) || is_allowed(one.danger.name, one.by)) return;
    const auto told =
        text::at(m_one.file, one.by->begin, one.by->tag.size(), one.danger.name + ": " + one.danger.message,
                 {one.danger.reason, "instead: " + one.danger.workaround,
                  fmt::format("meant?   write above it:  -- dbworkflow: hazard {} \"{}\"", one.danger.name,
                              one.danger.message)});
    m_out.push_back({one.danger.name, model::to_string(one.danger.object), told});
  }

  template <class Rule>
  void add(const Rule& rule, const std::string& message, const std::string& object,
           const sql::statement* at) {
    const auto begin = at == nullptr ? 0 : at->begin;
    add(rule, message, object, at, begin, at == nullptr ? 1 : at->tag.size());
  }

  template <class Rule>
  void add(const Rule& rule, const std::string& message, const std::string& object, const sql::statement* at,
           std::size_t begin, std::size_t size) {
    const auto level = m_levels.at(std::string(rule.name));
    if (level == lint::level::off || is_allowed(rule.name, at)) return;
    auto told = text::at(m_one.file, begin, size, fmt::format("{}: {}", rule.name, message),
                         {std::string(rule.reason), "instead: " + std::string(rule.instead)});
    if (at != nullptr)
      told.hints.push_back(
          fmt::format("meant?   write above it:  -- dbworkflow: allow {} \"why\"", rule.name));
    if (level == lint::level::warning) told.level = text::severity::warning;
    m_out.push_back({std::string(rule.name), object, std::move(told)});
  }

  /// Of a part of a table that has gone by another name since, the statement of the table.
  static const sql::statement* statement_of(const trial& tried, const model::object_id& id) {
    const auto found = tried.by.find(id);
    return found == tried.by.end() ? nullptr : found->second;
  }

  void add_remarks(const sql::statement& one) {
    const auto tokens = sql::scan(m_one.file.content, one.begin, one.end).tokens;
    for (const auto& rule : lint::statement_rules()) {
      for (const auto& found : rule.remarks({m_one.file.content, one, tokens}))
        add(rule, found.message, {}, &one, found.begin, found.size);
    }
  }

  void add_unused() {
    for (std::size_t i = 0; i < m_used.size(); ++i) {
      if (m_used[i]) continue;
      const auto& one = m_allowances[i];
      const auto end = std::min(m_one.file.content.find('\n', one.begin), m_one.file.content.size());
      add(lint::unused_allow, fmt::format("nothing below is complained of by {}", one.name), {}, nullptr,
          one.begin, end - one.begin);
    }
  }

  const history::migration& m_one;
  const rule_levels& m_levels;
  std::vector<const sql::statement*> m_statements;
  std::vector<history::declared_hazard> m_hazards;
  std::vector<history::allowance> m_allowances;
  std::vector<bool> m_used; ///< of the allowances
  std::vector<lint_finding> m_out;
};

} // namespace

std::vector<lint_finding> lint_migrations(workspace& on, std::size_t begin, std::size_t end,
                                          const rule_levels& levels) {
  std::vector<lint_finding> out;
  const auto& files = on.sound_history();
  if (begin >= end) return out;
  auto database = at_point(on.server(), files, begin);
  auto connection = database.connect();
  for (auto i = begin; i < end; ++i) {
    const auto& one = files.migrations[i];
    const auto tried = try_statements(on, connection, one);
    connection.execute(migrate::reset_session);
    auto found = linter(one, levels).run(tried);
    out.insert(out.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  return out;
}

} // namespace dbworkflow::command
