// Turns the types of a swap into expressions that convert values of the old ones.
#pragma once

#include "plan/plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::render {

/// `name__old`, within the length of PostgreSQL's names.
std::string name_while_swapped(const std::string& name);

class conversions {
public:
  explicit conversions(const plan::step& swap);

  /// How a column's values become those of its new type; none where PostgreSQL needs no word about it.
  [[nodiscard]] std::optional<std::string> of_column(const model::column& from, const model::column& to);

  /// Functions that convert arrays, made for the session: CREATE and DROP.
  [[nodiscard]] const std::vector<std::string>& made() const { return m_made; }
  [[nodiscard]] const std::vector<std::string>& dropped() const { return m_dropped; }

private:
  using pair = plan::conversion;

  [[nodiscard]] const pair* find(const std::string& printed) const;
  [[nodiscard]] bool reads_the_same(const std::string& printed) const;
  [[nodiscard]] bool reads_the_same(const pair& one) const;
  std::string converted(const std::string& value, const std::string& from, const std::string& to);
  std::string row(const std::string& value, const pair& one);
  std::string array(const std::string& value, const pair& one, const std::string& to);

  std::map<std::string, pair>
      m_types; ///< by the names under which `format_type` prints them, also multiranges
  std::map<std::string, std::string> m_functions; ///< by element type
  std::vector<std::string> m_made;
  std::vector<std::string> m_dropped;
};

} // namespace dbworkflow::render
