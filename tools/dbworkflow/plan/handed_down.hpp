// Finds what columns and constraints have of those above them, and what is left to say of their own.
#pragma once

#include "plan/course.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

/// What a parent's column is given, PostgreSQL gives those below it too, whatever they have.
class handed_down {
public:
  explicit handed_down(const course& in)
      : m_in(in) {}

  /// The facts of a column of both states that a step of its own alters: what differs and is not handed down,
  /// and what is handed down and not meant for it.
  [[nodiscard]] std::vector<std::string> own_facts(const model::object_id& column) const;
  /// The columns that stay as they are, but for what would be handed down to them.
  [[nodiscard]] std::vector<model::object_id> reached() const;
  /// True where a column gets its type from above, and nothing there takes its default away before.
  [[nodiscard]] bool keeps_default_of_old_type(const model::object_id& column) const;

private:
  [[nodiscard]] std::vector<model::object_id> above(const model::object_id& column) const;
  [[nodiscard]] bool stays(const model::object_id& id) const;
  [[nodiscard]] bool is_reached(const model::object_id& column, std::string_view fact) const;
  [[nodiscard]] bool writes(const model::object_id& column, std::string_view fact) const;
  [[nodiscard]] bool finds_to_write(const model::object_id& column, std::string_view fact) const;
  void add_below(const model::object_id& column, id_set& to) const;

  const course& m_in;
  mutable std::map<std::pair<model::object_id, std::string_view>, bool> m_writes;
};

/// What a column or constraint that comes with its parent's has beside what that gives it. (Of a partition
/// that is made, all is said when it is made.)
std::vector<std::string> facts_beside_inherited(const course& in, const model::object& any);

} // namespace dbworkflow::plan
