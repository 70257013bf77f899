// The objects of a database as plain values: one struct per kind, each listing its own facts.
//
// `facts(self, f)` calls f(name, member) for every fact that counts in a comparison, in the order in which a
// snapshot writes them. The same names are the columns of the introspection queries and the keys of the JSON.
// Texts of types, expressions and definitions are PostgreSQL's own printouts under an empty search_path. An
// `owner` is told where it is not the acting role; it counts only where the wanted state
// tells one.
#pragma once

#include "model/object_id.hpp"
#include "model/objects/foreign.hpp"
#include "model/objects/grant.hpp"
#include "model/objects/languages.hpp"
#include "model/objects/materialized_view.hpp"
#include "model/objects/operators.hpp"
#include "model/objects/replication.hpp"
#include "model/objects/routines.hpp"
#include "model/objects/security.hpp"
#include "model/objects/statistics.hpp"
#include "model/objects/text_search.hpp"
#include "model/objects/types.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dbworkflow::model {

struct schema {
  static constexpr kind type = kind::schema;
  std::string name;
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

/// What is granted on a member of an extension beyond what the extension grants by itself, or lacks of that.
struct member_grants {
  std::string on;                      ///< as GRANT names it: `routine public.digest(text, text)`
  std::optional<std::string> column{}; ///< of a table
  grants_list grants;

  bool operator==(const member_grants&) const = default;
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("on", self.on);
    f("column", self.column);
    f("grants", self.grants);
  }
};

struct extension {
  static constexpr kind type = kind::extension;
  std::string name;
  std::string in_schema;                          ///< where its objects live
  std::optional<std::string> version;             ///< none where it is the one the server gives by itself
  bool relocatable = true;                        ///< can be moved to another schema
  std::optional<std::string> comment;             ///< none where it is the one its control file gives
  std::vector<member_grants> grants_on_members{}; ///< sorted

  [[nodiscard]] object_id id() const { return {type, {}, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("in_schema", self.in_schema);
    f("version", self.version);
    f("relocatable", self.relocatable);
    f("comment", self.comment);
    f("grants_on_members", self.grants_on_members);
  }
};

struct enum_type {
  static constexpr kind type = kind::enum_type;
  std::string schema;
  std::string name;
  std::vector<std::string> values; ///< in their order
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("values", self.values);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct domain {
  static constexpr kind type = kind::domain;
  std::string schema;
  std::string name;
  std::string base_type;
  std::optional<std::string> collation; ///< qualified; none where it is that of the base type
  bool not_null = false;
  std::optional<std::string> default_value;
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("base_type", self.base_type);
    f("collation", self.collation);
    f("not_null", self.not_null);
    f("default_value", self.default_value);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

/// The parameters of a sequence, of its own or behind an identity column.
struct sequence_options {
  std::string data_type = "bigint";
  std::int64_t start = 1;
  std::int64_t increment = 1;
  std::int64_t minimum = 1;
  std::int64_t maximum = INT64_MAX;
  std::int64_t cache = 1;
  bool cycle = false;

  bool operator==(const sequence_options&) const = default;
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("data_type", self.data_type);
    f("start", self.start);
    f("increment", self.increment);
    f("minimum", self.minimum);
    f("maximum", self.maximum);
    f("cache", self.cache);
    f("cycle", self.cycle);
  }
};

struct sequence {
  static constexpr kind type = kind::sequence;
  std::string schema;
  std::string name;
  sequence_options options;
  bool unlogged = false;
  std::optional<std::string> owned_by; ///< `schema.table.column`, quoted where needed
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    sequence_options::facts(self.options, f);
    f("unlogged", self.unlogged);
    f("owned_by", self.owned_by);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

/// A table without its columns, constraints and indexes, which are objects of their own.
struct table {
  static constexpr kind type = kind::table;
  std::string schema;
  std::string name;
  bool unlogged = false;
  std::optional<std::string> partition_key;   ///< `RANGE (created_at)`: the table is partitioned
  std::optional<std::string> partition_of;    ///< qualified parent: the table is a partition
  std::optional<std::string> partition_bound; ///< `FOR VALUES FROM (1) TO (2)` or `DEFAULT`
  std::vector<std::string> inherits;          ///< qualified parents, in their order
  std::optional<std::string> of_type;         ///< typed table: the qualified composite type
  std::optional<std::string> access_method;   ///< none: heap
  std::optional<std::string> tablespace;
  std::optional<std::string> foreign_server; ///< the table is a foreign one
  std::vector<std::string> foreign_options;  ///< `table_name=orders`, sorted
  std::vector<std::string> options; ///< `fillfactor=70`, sorted; those of its TOAST table as `toast.x=…`
  std::string replica_identity = "default"; ///< default, nothing, full, or `index NAME`
  bool row_security = false;
  bool force_row_security = false;
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("unlogged", self.unlogged);
    f("partition_key", self.partition_key);
    f("partition_of", self.partition_of);
    f("partition_bound", self.partition_bound);
    f("inherits", self.inherits);
    f("of_type", self.of_type);
    f("access_method", self.access_method);
    f("tablespace", self.tablespace);
    f("foreign_server", self.foreign_server);
    f("foreign_options", self.foreign_options);
    f("options", self.options);
    f("replica_identity", self.replica_identity);
    f("row_security", self.row_security);
    f("force_row_security", self.force_row_security);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

struct column {
  static constexpr kind type = kind::column;
  std::string schema;
  std::string table;
  std::string name;
  int position = 0;      ///< attnum; orders listings and CREATE TABLE, never counts in a comparison
  std::string data_type; ///< `format_type`: `character varying(64)`, `public.mood`, `text[]`
  std::optional<std::string> collation; ///< qualified; none where it is that of the type
  bool not_null = false;
  std::optional<std::string> default_value;
  std::optional<std::string> generated;         ///< expression of a generated column
  std::string generated_kind;                   ///< empty, `stored` or `virtual`
  std::string identity;                         ///< empty, `always` or `by default`
  std::optional<std::string> identity_sequence; ///< qualified name, where it has an identity
  std::optional<sequence_options> identity_options;
  std::optional<std::string> storage; ///< plain, external, extended, main; none where it is that of the type
  std::optional<std::string> compression;   ///< pglz, lz4; none: the server's
  std::optional<std::int64_t> statistics;   ///< target; none: the server's
  std::vector<std::string> options;         ///< `n_distinct=5`, sorted
  std::vector<std::string> foreign_options; ///< of a foreign table, sorted
  bool inherited = false;                   ///< comes from a parent only and is not declared here as well
  std::optional<std::string> comment;
  grants_list grants{};
  grants_list identity_grants{}; ///< on the sequence of its identity

  [[nodiscard]] object_id id() const { return {type, schema, table, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("data_type", self.data_type);
    f("collation", self.collation);
    f("not_null", self.not_null);
    f("default_value", self.default_value);
    f("generated", self.generated);
    f("generated_kind", self.generated_kind);
    f("identity", self.identity);
    f("identity_sequence", self.identity_sequence);
    f("identity_options", self.identity_options);
    f("storage", self.storage);
    f("compression", self.compression);
    f("statistics", self.statistics);
    f("options", self.options);
    f("foreign_options", self.foreign_options);
    f("inherited", self.inherited);
    f("comment", self.comment);
    f("grants", self.grants);
    f("identity_grants", self.identity_grants);
  }
};

/// A constraint of a table or of a domain.
struct constraint {
  static constexpr kind type = kind::constraint;
  std::string schema;
  std::string parent; ///< the table's or domain's name, in the same schema
  std::string name;
  bool on_domain = false;
  std::string contype;    ///< `primary key`, `unique`, `foreign key`, `check`, `exclusion`, `not null`
  std::string definition; ///< `pg_get_constraintdef`: the text after ADD CONSTRAINT name
  std::vector<std::string> columns;            ///< in key order; empty for a check that names none
  std::optional<std::string> referenced_table; ///< qualified
  std::vector<std::string> referenced_columns;
  bool validated = true;
  bool inherited = false;                 ///< comes from a parent only and is not declared here as well
  std::vector<std::string> index_options; ///< `fillfactor=70` of the index behind it, sorted
  std::optional<std::string> tablespace;  ///< of the index behind it
  bool clustered = false;                 ///< the table is CLUSTERed on the index behind it
  bool complete = true; ///< false: a key of a partitioned table ONLY, which some partition has no part of
  std::optional<std::string> comment;
  std::optional<std::string> index_comment; ///< on the index behind it

  [[nodiscard]] object_id id() const { return {type, schema, parent, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("on_domain", self.on_domain);
    f("contype", self.contype);
    f("definition", self.definition);
    f("columns", self.columns);
    f("referenced_table", self.referenced_table);
    f("referenced_columns", self.referenced_columns);
    f("validated", self.validated);
    f("inherited", self.inherited);
    f("index_options", self.index_options);
    f("tablespace", self.tablespace);
    f("clustered", self.clustered);
    f("complete", self.complete);
    f("comment", self.comment);
    f("index_comment", self.index_comment);
  }
};

/// An index that no constraint owns.
struct index {
  static constexpr kind type = kind::index;
  std::string schema;
  std::string name;
  std::string table; ///< the name of its table or materialised view, in the same schema
  bool on_materialized_view = false;
  bool unique = false;
  std::string definition; ///< `pg_get_indexdef`
  bool valid = true;      ///< false: cut short, or of a partitioned table and not of all its partitions
  std::optional<std::string> partition_of; ///< qualified parent index: it came with, or was attached to, it
  std::vector<std::string> statistics;     ///< `COLUMN_NUMBER=TARGET` of expression columns
  std::optional<std::string> tablespace;
  bool clustered = false;
  std::optional<std::string> comment;

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("table", self.table);
    f("on_materialized_view", self.on_materialized_view);
    f("unique", self.unique);
    f("definition", self.definition);
    f("valid", self.valid);
    f("partition_of", self.partition_of);
    f("statistics", self.statistics);
    f("tablespace", self.tablespace);
    f("clustered", self.clustered);
    f("comment", self.comment);
  }
};

/// A column of a view: what a program that reads the view needs to know.
struct view_column {
  std::string name;
  std::string data_type;
  std::optional<std::string> collation;
  std::optional<std::string> default_value; ///< ALTER VIEW … ALTER COLUMN … SET DEFAULT
  std::optional<std::string> comment;
  grants_list grants{};

  bool operator==(const view_column&) const = default;
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("name", self.name);
    f("data_type", self.data_type);
    f("collation", self.collation);
    f("default_value", self.default_value);
    f("comment", self.comment);
    f("grants", self.grants);
  }
};

struct view {
  static constexpr kind type = kind::view;
  std::string schema;
  std::string name;
  std::string definition;           ///< `pg_get_viewdef`, without the final semicolon
  std::vector<std::string> options; ///< `security_barrier=true`, `check_option=local`, sorted
  std::vector<view_column> columns; ///< in their order, which counts
  std::optional<std::string> comment;
  std::optional<std::string> owner{};
  grants_list grants{};

  [[nodiscard]] object_id id() const { return {type, schema, {}, name}; }
  template <class Self, class F> static void facts(Self& self, F&& f) {
    f("definition", self.definition);
    f("options", self.options);
    f("columns", self.columns);
    f("comment", self.comment);
    f("owner", self.owner);
    f("grants", self.grants);
  }
};

/// Any object. The alternatives stand in the order of `kind`.
using object =
    std::variant<schema, extension, collation, enum_type, domain, composite_type, range_type,
                 text_search_parser, text_search_template, text_search_dictionary, text_search_configuration,
                 operator_symbol, operator_family, operator_class, cast, conversion, language, access_method,
                 sequence, table, column, constraint, index, function, procedure, aggregate, view,
                 materialized_view, policy, default_privileges, foreign_data_wrapper, foreign_server,
                 user_mapping, publication, published_table, subscription, trigger, rule, event_trigger,
                 statistics>;

[[nodiscard]] inline object_id id_of(const object& any) {
  return std::visit([](const auto& one) { return one.id(); }, any);
}

} // namespace dbworkflow::model
