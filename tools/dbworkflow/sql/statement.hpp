// Turns SQL text into statements: where each begins and ends, and what it is.
#pragma once

#include "sql/token.hpp"
#include "text/source.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dbworkflow::sql {

enum class category {
  definition,  ///< DDL, DO, SELECT of a function, COMMENT, GRANT: what may stand in a schema file
  setting,     ///< SET, RESET, SELECT set_config(…)
  transaction, ///< BEGIN, COMMIT, ROLLBACK, SAVEPOINT, …
  rows,        ///< INSERT, UPDATE, DELETE, MERGE, TRUNCATE, COPY
  unknown,     ///< newer than the linked grammar: the server judges
};

struct statement {
  std::size_t begin = 0; ///< byte offset of its first token (comments before it left out)
  std::size_t end = 0;   ///< one past its last token, without the semicolon
  category what = category::unknown;
  std::string tag; ///< `CREATE TABLE`, `ALTER TABLE`, `SET`, … upper case; the leading keywords where unknown
  bool outside_transaction = false; ///< PostgreSQL refuses it inside a transaction block
  std::size_t first_token = 0;      ///< into `split_result::tokens`
  std::size_t token_count = 0;
  /// COPY … FROM stdin: one past the lines of data that follow it in psql's way, `\.` included; else `end`.
  std::size_t data_end = 0;
  [[nodiscard]] std::string_view text(std::string_view content) const {
    return content.substr(begin, end - begin);
  }
};

/// A psql meta-command, which no server understands.
struct meta_command {
  std::size_t begin = 0;
  std::string text; ///< `\connect`
};

/// A text that cannot be split, or has an error only a scanner sees (an unterminated string).
struct scan_error {
  std::size_t offset = 0;
  std::string message;
};

/// A comment of either form, without the line end.
struct comment {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct split_result {
  std::vector<statement> statements;
  std::vector<meta_command> meta_commands;
  std::vector<scan_error> errors; ///< what stands after one is not split
  std::vector<comment> comments;  ///< in their order; those inside strings and function bodies are none
  std::vector<token> tokens;      ///< of the statements, in their order

  [[nodiscard]] std::span<const token> tokens_of(const statement& one) const {
    return std::span(tokens).subspan(one.first_token, one.token_count);
  }
};

/// Splits `content` (LF, no byte order mark). Never throws for bad SQL.
split_result split(std::string_view content);

} // namespace dbworkflow::sql
