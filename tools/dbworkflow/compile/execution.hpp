// Executes the statements of all files on a database, in whatever order works.
#pragma once

#include "compile/schema_file.hpp"
#include "compile/session.hpp"
#include "compile/task.hpp"

#include <deque>
#include <set>
#include <string>
#include <vector>

namespace dbworkflow::compile {

/// A search path whose first schema nobody made: nothing below it was executed.
struct missing_schema {
  std::size_t file = 0;
  std::size_t path = 0; ///< into `schema_file::paths`
};

class execution {
public:
  /// `left_out[file]`: the statements that are not to be executed.
  execution(postgres::connection& on, const std::vector<schema_file>& files,
            const std::vector<std::set<std::size_t>>& left_out);

  /// Tasks that failed keep their error.
  void run();

  [[nodiscard]] const std::deque<task>& tasks() const { return m_tasks; }
  [[nodiscard]] const std::vector<missing_schema>& missing_schemas() const { return m_missing; }

private:
  void make_schemas();
  /// All of one file; where it fails, those it speaks of go first. `ahead`: they go first in any case.
  void run_file(std::size_t file, bool ahead);
  bool run_at_once(const std::vector<task*>& of_file);
  bool run_each(const std::vector<task*>& of_file, bool relaxed);
  /// Until nothing works any more. `relaxed`: nothing waits for statements before it.
  void run_rounds(bool relaxed);
  [[nodiscard]] bool path_exists(const task& one) const;
  [[nodiscard]] bool has_to_wait(const task& one, bool any_pending,
                                 const std::set<std::string>& pending_names) const;
  bool hold_back_foreign_keys();
  void find_missing_schemas();

  const std::vector<schema_file>& m_files;
  session m_session;
  std::deque<task>
      m_tasks; ///< in the order of files and statements; foreign keys that were held back at the end
  std::vector<std::vector<task*>> m_by_file;
  std::vector<std::vector<std::size_t>> m_needs; ///< by file; found out when first needed
  std::vector<bool> m_begun;                     ///< by file
  std::set<std::string> m_schemas;
  bool m_paths_matter = false;
  std::vector<missing_schema> m_missing;
};

} // namespace dbworkflow::compile
