// Extended statistics of a table.
#pragma once

#include "model/object_id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

struct statistics {
  static constexpr kind type = kind::statistics;
  std::string schema;
  std::string name;
  std::string table;                ///< qualified
  std::vector<std::string> kinds;   ///< of `ndistinct`, `dependencies`, `mcv`; empty: all that there can be
  std::vector<std::string> columns; ///< sorted: PostgreSQL keeps them in the order of the table
  std::vector<std::string> expressions; ///< in their order
  std::optional<std::int64_t> target;   ///< none: the server's
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("table", self.table);
    f("kinds", self.kinds);
    f("columns", self.columns);
    f("expressions", self.expressions);
    f("target", self.target);
    f("comment", self.comment);
  }
};

} // namespace dbworkflow::model
