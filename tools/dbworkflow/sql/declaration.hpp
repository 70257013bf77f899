// Turns a statement that makes something into the names it declares, and where they stand.
#pragma once

#include "sql/statement.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::sql {

enum class declared {
  schema,
  extension,
  enum_type,
  domain,
  composite_type,
  range_type,
  type, ///< base or shell type
  sequence,
  table, ///< foreign tables too
  column,
  constraint,
  index,
  view,
  materialized_view,
  collation,
  statistics,
  text_search_parser,
  text_search_template,
  text_search_dictionary,
  text_search_configuration,
  conversion,
  routine, ///< function, procedure, aggregate
  other,   ///< trigger, rule, policy, operator, …
};

struct declaration {
  declared what = declared::other;
  std::string_view tag; ///< `CREATE TRIGGER`; empty for parts of a statement
  found_name
      name; ///< name.name is empty where PostgreSQL chooses one; its place is then that of the definition
  found_name parent;   ///< table or domain of columns, constraints, indexes, triggers, …
  std::string contype; ///< of constraints: `primary key`, `unique`, `foreign key`, `check`, `exclusion`
  std::vector<std::string>
      columns;           ///< of constraints: those they are on, as far as written; the one of a column's
  bool replaces = false; ///< OR REPLACE
  bool lenient = false;  ///< IF NOT EXISTS
};

/// A part of the text, by byte offsets.
struct extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// A foreign key inside of CREATE TABLE.
struct inline_foreign_key {
  extent whole;           ///< from CONSTRAINT or FOREIGN or REFERENCES on
  extent constraint_name; ///< `CONSTRAINT name`; empty where there is none
  extent from_references; ///< `REFERENCES …` to its end
  std::string column;     ///< as written; empty where it stands as an element of its own
  found_name references;  ///< the table
  std::vector<extent>
      to_remove; ///< what to blank so that CREATE TABLE is right without any of its foreign keys
};

struct declarations {
  std::vector<declaration> all; ///< the object of the statement first
  std::vector<inline_foreign_key> foreign_keys;
  std::vector<found_name> members; ///< values of an enum, attributes of a composite type
};

/// What `one` declares. Works from the tokens, so also for statements that are newer than the linked grammar
/// or have a mistake. Names are not resolved: the schema is what is written.
declarations declared_by(std::string_view content, const statement& one, std::span<const token> tokens);

} // namespace dbworkflow::sql
