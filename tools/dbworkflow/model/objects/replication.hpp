// Logical replication: publications, the tables they publish, subscriptions.
#pragma once

#include "model/object_id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::model {

/// A publication without its tables, which are objects of their own.
struct publication {
  static constexpr kind type = kind::publication;
  std::string name;
  bool all_tables = false;
  std::vector<std::string> schemas; ///< FOR TABLES IN SCHEMA, sorted
  std::vector<std::string> publish{"insert", "update", "delete", "truncate"};
  bool via_root = false;                  ///< publish_via_partition_root
  std::string generated_columns = "none"; ///< publish_generated_columns: none, stored
  std::optional<std::string> comment;
  std::optional<std::string> owner{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("all_tables", self.all_tables);
    f("schemas", self.schemas);
    f("publish", self.publish);
    f("via_root", self.via_root);
    f("generated_columns", self.generated_columns);
    f("comment", self.comment);
    f("owner", self.owner);
  }
};

/// That a publication publishes a table, which it is part of.
struct published_table {
  static constexpr kind type = kind::published_table;
  std::string schema;
  std::string table;
  std::string name;                      ///< of the publication
  std::vector<std::string> columns;      ///< sorted; empty: all
  std::optional<std::string> row_filter; ///< WHERE

  [[nodiscard]] object_id id() const { return {type, schema, table, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("columns", self.columns);
    f("row_filter", self.row_filter);
  }
};

struct subscription {
  static constexpr kind type = kind::subscription;
  std::string name;
  std::optional<std::string> connection; ///< without a password; none where the reader may not see it
  std::vector<std::string> publications; ///< sorted
  bool enabled = false;
  std::optional<std::string> slot_name;
  std::string synchronous_commit = "off";
  std::vector<std::string> options; ///< what differs from the default: `binary=true`, sorted
  std::optional<std::string> comment;
  std::optional<std::string> owner{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("connection", self.connection);
    f("publications", self.publications);
    f("enabled", self.enabled);
    f("slot_name", self.slot_name);
    f("synchronous_commit", self.synchronous_commit);
    f("options", self.options);
    f("comment", self.comment);
    f("owner", self.owner);
  }
};

} // namespace dbworkflow::model
