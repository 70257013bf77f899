// Turns the statements of a migration that touch nothing older than it into groups that are looked at in one
// go.
#pragma once

#include "model/database.hpp"
#include "sql/statement.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::command {

struct tried_statement {
  const sql::statement* what = nullptr;
  bool is_limited = false; ///< how long it may wait for locks is said
};

/// What stands in a database before a migration, by the names that statements speak of.
class older_names {
public:
  explicit older_names(const model::database& before);
  /// True where a statement can do nothing but make and change what is new: it is of such a kind, and has no
  /// word that is the name of anything older.
  [[nodiscard]] bool leaves_alone(std::string_view content, const sql::statement& one) const;

private:
  std::set<std::string, std::less<>> m_names;
};

/// Statements that are looked at together; at least one when it is asked for anything.
class statement_group {
public:
  void add(std::string_view content, const tried_statement& one);
  /// False where the statement makes a routine and another one of the group has its name.
  [[nodiscard]] bool has_room_for(std::string_view content, const sql::statement& one) const;
  /// The statement that made an object of that name: the first that speaks of it. `parent`: what it is a part
  /// of, if of anything; where PostgreSQL chose the name, the first that speaks of that.
  [[nodiscard]] const tried_statement& maker_of(const std::string& name, const std::string& parent) const;
  /// Where it is only one.
  [[nodiscard]] const sql::statement* only() const { return m_all.size() == 1 ? m_all[0].what : nullptr; }
  [[nodiscard]] bool empty() const { return m_all.empty(); }
  void clear();

private:
  std::vector<tried_statement> m_all;
  std::map<std::string, std::vector<std::size_t>, std::less<>> m_speaking_of; ///< of a name, by number
  std::set<std::string, std::less<>> m_routines;
};

} // namespace dbworkflow::command
