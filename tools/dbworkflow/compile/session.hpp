// Sends tasks under the settings that stand before them in their file, in one round trip each.
#pragma once

#include "compile/task.hpp"
#include "postgres/connection.hpp"

#include <set>
#include <string>
#include <vector>

namespace dbworkflow::compile {

class session {
public:
  session(postgres::connection& on, const std::vector<schema_file>& files);

  /// All at once, in one transaction; they are of one file and their order is that of the file. False where
  /// one of them fails: then nothing happened.
  bool run_all(const std::vector<task*>& tasks, bool check_bodies);
  /// One task; its error is kept in it. True where it worked.
  bool run(task& one, bool check_bodies);
  /// All of them, which are done already, once more under the same settings with bodies checked, and takes it
  /// back. They are of one file and stand under the same settings. False where one fails; a single one gets
  /// its error.
  bool rehearse(const std::vector<task*>& tasks);
  /// Resets what files have set.
  void leave();

  /// True where both stand under the same settings.
  [[nodiscard]] bool same_settings(const task& a, const task& b) const;
  /// The schemas there are now.
  std::set<std::string> schemas();

private:
  struct setting {
    std::size_t statement = 0;
    std::string sql;
  };
  /// What the session is set to.
  struct position {
    std::size_t file = 0;
    std::vector<std::size_t> settings; ///< statements of the file
    bool check_bodies = true;
    bool operator==(const position&) const = default;
  };

  [[nodiscard]] position position_of(const task& one, bool check_bodies) const;
  /// The SQL that brings the session from where it is to `wanted`.
  [[nodiscard]] std::string approach(const position& wanted) const;
  void remember(const task& done);

  postgres::connection& m_connection;
  const std::vector<schema_file>& m_files;
  std::vector<std::vector<setting>> m_settings; ///< by file: those that worked
  position m_at;
};

} // namespace dbworkflow::compile
