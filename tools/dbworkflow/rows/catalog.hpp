// Reads from a database's catalogs what rows must be like: columns, types, and the rules they keep to.
#pragma once

#include "postgres/connection.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::rows {

/// A number that the server gives to a table or type; stays the same when it is renamed.
using oid = std::string;

struct attribute {
  oid type;
  std::string text; ///< `character varying(64)`
};

struct domain_check {
  std::string name;
  std::string text; ///< `CHECK ((VALUE > 0))`
};

struct type {
  enum class shape { base, array, composite, domain, enumeration, range, multirange };
  oid id;
  std::string name;
  shape form = shape::base;
  bool built_in = false;
  bool not_null = false;
  oid made_of;           ///< element, base of a domain, subtype, range of a multirange
  std::string base_text; ///< domain: its base type with modifier
  std::vector<std::string> labels;
  std::vector<attribute> attributes;
  std::vector<domain_check> checks;
};

struct column {
  std::string name;
  int number = 0; ///< stays the same when it is renamed
  oid type;
  std::string type_text; ///< with modifier
  bool not_null = false;
  bool generated = false; ///< takes no value
  bool has_default = false;
  std::string expression{}; ///< of a generated column
};

/// What the rows of a table must keep to.
struct rule {
  enum class sort { check, key, exclusion, reference, bound };
  std::string name; ///< empty: the bound of a partition
  sort kind = sort::check;
  std::vector<std::size_t> columns; ///< into `table::columns`
  std::string text;                 ///< of a check, key, exclusion, bound: the definition
  oid refers_to;                    ///< reference: the other table
  std::vector<std::string> referred;
  bool is_full = false;  ///< reference: MATCH FULL
  bool is_plain = false; ///< key: columns alone, of all rows
};

struct table {
  oid id;
  std::string schema;
  std::string name;
  bool partitioned = false; ///< its rows are those of its partitions
  std::vector<oid> parents; ///< of a partition
  std::vector<column> columns;
  std::vector<rule> rules;
};

struct catalog {
  std::vector<table> tables; ///< by name
  std::map<oid, type> types;
};

/// Schema and name of tables.
using table_names = std::vector<std::pair<std::string, std::string>>;

/// Those tables (all where nothing is said), what they refer to and what inherits from them. Calls for a
/// transaction, whose search path is then empty. Throws `postgres::server_error`.
catalog read_catalog(postgres::connection& on, const std::optional<table_names>& which);

/// `{"a","b"}`: texts as the text form of an array.
std::string array_text(const std::vector<std::string>& elements);

} // namespace dbworkflow::rows
