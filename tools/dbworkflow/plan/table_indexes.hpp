// Finds the indexes of a table without a look at those of all others.
#pragma once

#include "model/database.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::plan {

class table_indexes {
public:
  /// The model must outlive it. It is read when the first table is asked for.
  explicit table_indexes(const model::database& in)
      : m_in(in) {}

  /// Those that no constraint owns, by name; of a table or materialised view.
  [[nodiscard]] const std::vector<const model::index*>& of(const std::string& schema,
                                                           const std::string& table) const;

private:
  const model::database& m_in;
  mutable std::map<std::pair<std::string, std::string>, std::vector<const model::index*>> m_known;
};

} // namespace dbworkflow::plan
