// Turns a schema source into statements, with all that can be known of them before a server sees them.
#pragma once

#include "compile/search_path.hpp"
#include "sql/declaration.hpp"
#include "sql/statement.hpp"
#include "text/source.hpp"

#include <memory>
#include <vector>

namespace dbworkflow::compile {

/// What holds where a statement stands.
struct surroundings {
  std::size_t settings = 0; ///< how many setting statements stand before it
  std::size_t path = 0;     ///< into `schema_file::paths`
};

struct path_change {
  search_path path;
  std::size_t place = 0; ///< offset of its first schema; of the first path: 0
};

struct schema_file {
  const text::source* source = nullptr;
  sql::split_result parts;
  std::vector<sql::declarations> declares; ///< one per statement
  std::vector<surroundings> around;        ///< one per statement
  std::vector<path_change> paths;          ///< the first one is the standard path
  std::vector<std::size_t> lines;          ///< the offset at which each begins

  [[nodiscard]] const std::string& content() const { return source->content; }
  [[nodiscard]] const search_path& path_of(std::size_t statement) const {
    return paths[around[statement].path].path;
  }
  [[nodiscard]] std::span<const sql::token> tokens_of(std::size_t statement) const {
    return parts.tokens_of(parts.statements[statement]);
  }
};

/// As `text::locate`, without reading the file from its begin each time.
text::position locate(const schema_file& in, std::size_t offset);

schema_file read_schema_file(const text::source& from);

} // namespace dbworkflow::compile
