// Tells which objects of a database are the project's: what push and reset may touch.
#pragma once

#include "command/workspace.hpp"
#include "model/database.hpp"

#include <set>
#include <string>

namespace dbworkflow::command {

/// Everything in a schema that the declaration or the history mentions; and of what lives in no schema
/// (schemas themselves, extensions, publications, casts, …) what one of them makes. Never what belongs to an
/// extension (no model holds it), nor what IGNORE names.
class ownership {
public:
  /// Throws where declaration or history cannot be compiled.
  explicit ownership(workspace& on);

  [[nodiscard]] bool owns(const model::object_id& id) const;
  /// The objects that are the project's, with what they need of each other.
  [[nodiscard]] model::database part_of(const model::database& whole) const;
  /// Those that are not.
  [[nodiscard]] model::database rest_of(const model::database& whole) const;

private:
  void learn(const model::database& from);
  template <class Keep> [[nodiscard]] model::database filtered(const model::database& whole, Keep keep) const;

  std::set<std::string> m_schemas;
  std::set<model::object_id> m_known; ///< of what lives in no schema
  std::set<std::string> m_ignored;
};

/// Both in one: what `first` has not comes from `second`.
model::database joined(model::database first, const model::database& second);

} // namespace dbworkflow::command
