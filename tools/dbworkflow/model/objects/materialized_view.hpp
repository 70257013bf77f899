// A view that keeps its rows.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/grant.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

struct materialized_column {
  std::string name;
  std::string data_type;
  std::optional<std::string> collation;
  std::optional<std::string> storage;     ///< none where it is that of the type
  std::optional<std::string> compression; ///< none: the server's
  std::optional<std::int64_t> statistics; ///< target; none: the server's
  std::vector<std::string> options;       ///< `n_distinct=5`, sorted
  std::optional<std::string> comment;

  bool operator==(const materialized_column&) const = default;
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("name", self.name);
    f("data_type", self.data_type);
    f("collation", self.collation);
    f("storage", self.storage);
    f("compression", self.compression);
    f("statistics", self.statistics);
    f("options", self.options);
    f("comment", self.comment);
  }
};

struct materialized_view {
  static constexpr kind type = kind::materialized_view;
  std::string schema;
  std::string name;
  std::string definition;                   ///< `pg_get_viewdef`, without the final semicolon
  std::vector<materialized_column> columns; ///< in their order, which counts
  std::optional<std::string> access_method; ///< none: heap
  std::optional<std::string> tablespace;
  std::vector<std::string> options; ///< `fillfactor=70`, sorted; those of its TOAST table as `toast.x=…`
  bool populated = true;            ///< false: WITH NO DATA; see `view_rows` for when that counts
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("definition", self.definition);
    f("columns", self.columns);
    f("access_method", self.access_method);
    f("tablespace", self.tablespace);
    f("options", self.options);
    f("populated", self.populated);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

} // namespace dbworkflow::model
