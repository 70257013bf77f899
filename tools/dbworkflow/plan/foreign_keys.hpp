// Finds the foreign keys that cannot be dropped by dropping their tables.
#pragma once

#include "model/database.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace dbworkflow::plan {

/// The foreign keys without which their table, or the one that they refer to, could not be dropped.
class early_keys {
public:
  /// `goes` tells which tables are dropped.
  early_keys(const model::database& from, std::function<bool(const model::object_id&)> goes);

  [[nodiscard]] bool contains(const model::object& any) const;

private:
  const model::database& m_from;
  std::function<bool(const model::object_id&)> m_goes;
  /// Of the tables that go and have foreign keys: those with one number refer to each other.
  std::map<model::object_id, std::size_t> m_circles;
};

/// The qualified names of the tables that foreign keys refer to.
std::set<std::string> referenced_tables(const model::database& in);

} // namespace dbworkflow::plan
