// Turns schema sources into a model, by executing them on a scratch database.
#pragma once

#include "model/database.hpp"
#include "postgres/scratch.hpp"
#include "text/diagnostic.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::compile {

/// Where an object was declared.
struct place {
  std::string path;
  std::size_t offset = 0; ///< byte offset into the normalised file
  text::position where;
  std::string line;
};

/// `-- dbworkflow: renamed-from NAME`, beside what it belongs to.
struct rename_note {
  model::object_id object;       ///< under its new name
  std::string member;            ///< the value of an enum or attribute of a type that it is about; else empty
  std::vector<std::string> from; ///< the parts of its old name: `schema`, `name`
  place at;
};

/// `-- dbworkflow: backfill EXPRESSION` or `-- dbworkflow: using EXPRESSION`, beside a column.
struct value_note {
  enum class sort {
    backfill, ///< what rows get that are there when the column becomes NOT NULL
    using_,   ///< what the column's values become when its type changes
  };
  sort what = sort::backfill;
  model::object_id column;
  std::string expression;
  place at; ///< of the expression
};

struct compiled {
  model::database model;
  std::map<model::object_id, place>
      declared_at; ///< tables, columns, named constraints, indexes, types, views, …
  std::vector<rename_note> renames;
  std::vector<value_note> values;
  std::vector<text::diagnostic> warnings;
};

/// Reads and normalises the files. Throws `text::error` where one cannot be read or is not UTF-8.
std::vector<text::source> read_sources(const std::vector<std::filesystem::path>& files);

/// The notes in sources that make `model`, as far as `compiled` holds them; for this no server is needed.
/// Notes that are mistakes are left out, and those of sources that cannot be read as SQL.
compiled notes_in(const std::vector<text::source>& sources, const model::database& model);

/// SHA-256 of what the sources say: order and names of the files do not count, line ends and byte order marks
/// neither.
std::string sources_hash(const std::vector<text::source>& sources);

/// Executes the sources on `database` (empty) and reads its catalogs back. Throws `text::error` (failed) with
/// one diagnostic per independent mistake.
///
/// `with_ledger`: schema `dbworkflow` is read back too.
compiled compile(const std::vector<text::source>& sources, postgres::scratch_database& database,
                 bool with_ledger = false);

} // namespace dbworkflow::compile
