// One statement on its way to the server: its text as it is sent, and what became of it.
#pragma once

#include "compile/schema_file.hpp"
#include "postgres/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::compile {

enum class task_state { pending, done };

struct task {
  /// A part of the text that is sent, and where it stands in the source.
  struct piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t source_begin = 0;
  };

  std::size_t file = 0;
  std::size_t statement = 0;
  std::string sql;
  std::vector<piece> pieces;
  bool is_setting = false;
  bool is_opaque = false; ///< DO, SELECT, CALL: nobody can tell what it needs
  bool makes_routine = false;
  bool bodies_unchecked = false; ///< a routine that was made while bodies were not looked at
  bool adds_foreign_key = false; ///< one that was taken out of its CREATE TABLE
  task_state state = task_state::pending;
  std::optional<postgres::server_error> error; ///< of the last try
  std::vector<postgres::server_error> further; ///< what else is wrong with it

  void append(std::string_view text) { sql += text; }
  void append_source(std::string_view content, sql::extent part);
  /// Where a byte of the sent text stands in the source.
  [[nodiscard]] std::optional<std::size_t> source_offset(std::size_t sql_offset) const;
};

/// The task of a statement; nothing where it needs none (settings of time limits and messages).
std::optional<task> make_task(const std::vector<schema_file>& files, std::size_t file, std::size_t statement);

} // namespace dbworkflow::compile
