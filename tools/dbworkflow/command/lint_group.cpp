#include "command/lint_group.hpp"

#include "sql/declaration.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace dbworkflow::command {
namespace {

/// Kinds of statements that touch what they name, and nothing else. Not those that run code of others.
constexpr auto narrow = std::to_array<std::string_view>({
    "ALTER DOMAIN",    "ALTER FUNCTION",
    "ALTER INDEX",     "ALTER MATERIALIZED VIEW",
    "ALTER PROCEDURE", "ALTER SEQUENCE",
    "ALTER TABLE",     "ALTER TYPE",
    "ALTER VIEW",      "COMMENT",
    "CREATE DOMAIN",   "CREATE FUNCTION",
    "CREATE INDEX",    "CREATE MATERIALIZED VIEW",
    "CREATE POLICY",   "CREATE PROCEDURE",
    "CREATE RULE",     "CREATE SCHEMA",
    "CREATE SEQUENCE", "CREATE STATISTICS",
    "CREATE TABLE",    "CREATE TRIGGER",
    "CREATE TYPE",     "CREATE VIEW",
});

template <class F> void each_name(std::string_view content, const sql::statement& one, F&& f) {
  for (const auto& token : sql::scan(content, one.begin, one.end).tokens) {
    if (token.kind == sql::token_kind::word || token.kind == sql::token_kind::quoted)
      f(sql::name_of(content, token));
  }
}

/// The routine that a statement makes.
std::optional<std::string> routine_of(std::string_view content, const sql::statement& one) {
  const auto tokens = sql::scan(content, one.begin, one.end).tokens;
  const auto found = sql::declared_by(content, one, tokens);
  if (found.all.empty() || found.all.front().what != sql::declared::routine) return std::nullopt;
  return found.all.front().name.name;
}

} // namespace

older_names::older_names(const model::database& before) {
  using model::kind;
  for (const auto& [id, object] : before.objects) {
    if (id.type != kind::schema && id.type != kind::column && id.type != kind::constraint)
      m_names.insert(id.name);
  }
}

bool older_names::leaves_alone(std::string_view content, const sql::statement& one) const {
  if (std::find(narrow.begin(), narrow.end(), one.tag) == narrow.end()) return false;
  bool out = true;
  each_name(content, one, [&](const std::string& name) {
    const bool is_all_of_a_tablespace = name == "all" && one.tag.starts_with("ALTER ");
    out = out && !m_names.contains(name) && !is_all_of_a_tablespace;
  });
  return out;
}

void statement_group::add(std::string_view content, const tried_statement& one) {
  each_name(content, *one.what, [&](std::string name) {
    auto& those = m_speaking_of[std::move(name)];
    if (those.empty() || those.back() != m_all.size()) those.push_back(m_all.size());
  });
  if (auto name = routine_of(content, *one.what)) m_routines.insert(std::move(*name));
  m_all.push_back(one);
}

bool statement_group::has_room_for(std::string_view content, const sql::statement& one) const {
  const auto made = routine_of(content, one);
  return !made || !m_routines.contains(*made);
}

const tried_statement& statement_group::maker_of(const std::string& name, const std::string& parent) const {
  const auto of = [this](const std::string& word) {
    const auto found = m_speaking_of.find(word);
    return found == m_speaking_of.end() ? std::vector<std::size_t>() : found->second;
  };
  const auto named = of(name);
  if (parent.empty()) return m_all[named.empty() ? 0 : named.front()];
  const auto around = of(parent);
  const auto both = std::find_first_of(named.begin(), named.end(), around.begin(), around.end());
  if (both != named.end()) return m_all[*both];
  return m_all[around.empty() ? 0 : around.front()];
}

void statement_group::clear() { *this = statement_group(); }

} // namespace dbworkflow::command
