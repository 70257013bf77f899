// The migrations of another tool as plain values: what its folder holds, in the order in which it applies
// them.
#pragma once

#include "sql/declaration.hpp"
#include "text/source.hpp"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::imports {

enum class tool {
  dbmate,
  diesel,
  drizzle,
  flyway,
  golang_migrate,
  goose,
  numbered, ///< plain SQL files with numbers, whoever runs them
  prisma,
  sql_migrate,
  sqitch,
  sqlx,
};

/// How each is called on the command line and in messages; in the order of the enumeration.
inline constexpr auto tool_names =
    std::to_array<std::string_view>({"dbmate", "diesel", "drizzle", "flyway", "golang-migrate", "goose",
                                     "numbered", "prisma", "sql-migrate", "sqitch", "sqlx"});

std::string name_of(tool one);

/// One migration of the other tool.
struct script {
  std::string key;                    ///< what the tracking table knows it by
  std::string name;                   ///< what the file's name says of it, without its number
  std::string path;                   ///< below the folder that is read: `20240115_init.sql`
  std::optional<std::string> hash;    ///< in the form of the tracking table; nothing: it keeps none
  std::optional<std::string> created; ///< UTC, ISO 8601, where number or journal tell
  text::source file;                  ///< the whole file, normalised; its path is for people
  std::vector<sql::extent> up;        ///< the lines that are applied, in their order
  bool transactional = true;
  bool repeatable = false;   ///< Flyway's: applied again where it was changed
  bool placeholders = false; ///< `${name}` stands for something
};

struct folder {
  tool from = tool::numbered;
  std::filesystem::path path;
  std::string project; ///< of sqitch: the table knows several
  std::vector<script> scripts;
  std::vector<std::string> left_out; ///< files that are not taken over, below the folder: ways back, others
  std::size_t ways_back = 0;         ///< parts of files and files that lead back
};

/// Text that stands for another one in the files: `${schema}`.
struct replacement {
  std::string text;
  std::string value;
};

} // namespace dbworkflow::imports
