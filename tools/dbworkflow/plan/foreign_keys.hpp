// Tells what foreign keys stand in the way of: the drop of their tables, the drop of indexes.
#pragma once

#include "plan/nodes.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

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

/// Pairs of places in the list, the first before the second: a unique index that goes, goes before a foreign
/// key to the same columns is made. PostgreSQL ties a key to any unique index that fits, and does not let go
/// of that one afterwards.
std::vector<std::pair<std::size_t, std::size_t>> old_indexes_before_keys(const model::database& from,
                                                                         const nodes& made);

/// Pairs of places in the list, the first before the second: a table that is logged must not refer to one
/// that is not, at any time.
std::vector<std::pair<std::size_t, std::size_t>> logged_apart(const model::database& to, const nodes& made);

} // namespace dbworkflow::plan
