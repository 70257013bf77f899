// What the tracking table of another tool says of a database.
#pragma once

#include "imports/script.hpp"
#include "postgres/connection.hpp"
#include "text/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::imports {

struct tracked {
  std::string key;
  std::optional<std::string> hash;
  std::string state; ///< `applied`, `up to` (it and all before it), `failed` (half-way)
};

struct tracking {
  std::string table; ///< as SQL takes it
  std::vector<std::string>
      objects; ///< all that the tool made for itself, as IGNORE takes it: `table public.x`
  std::vector<tracked> rows;
};

/// Reads the tracking table: `table` (`schema.table`; of plain numbered files `table.column`), or else the
/// one that the tool has by default. Nothing where there is none and none was named. Throws `text::error`
/// (usage) where the one that was named is not there, failed where it has not the tool's columns.
std::optional<tracking> read_tracking(postgres::connection& on, const folder& of,
                                      const std::optional<std::string>& table);

/// The table that the tool has by default; nothing for plain files.
std::optional<std::string> default_table(tool of);

/// The statement with which the tool makes its table; empty for plain files.
std::string_view table_text(tool of);

/// Where a database stands.
struct standing {
  std::vector<std::size_t> applied;       ///< places in `folder::scripts`, ascending
  std::vector<text::diagnostic> problems; ///< half-way, or applied and in no file
  std::vector<text::diagnostic>
      changed; ///< the file is not what was applied; a note where that is applied again
};
standing compare(const folder& files, const tracking& rows);

} // namespace dbworkflow::imports
