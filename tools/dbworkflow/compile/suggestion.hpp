// Turns a missing name into what was probably meant.
#pragma once

#include "compile/missing_name.hpp"
#include "compile/task.hpp"
#include "postgres/connection.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::compile {

/// Knows all the names of a database and of the files compiled on it.
class suggestions {
public:
  suggestions(postgres::connection& on, const std::vector<schema_file>& files);

  /// A hint for an error of `from` at `offset` of its file; nothing where no name is near.
  std::optional<std::string> for_missing(const missing_name& missing, const task& from, std::size_t offset);

private:
  using by_schema = std::map<std::string, std::string>; ///< name → schema

  void read();
  [[nodiscard]] std::vector<std::string> names(missing_kind kind) const;
  [[nodiscard]] std::vector<std::string> columns_near(const missing_name& missing, const task& from) const;
  std::string as_reference(const std::string& table, const task& from, std::size_t offset);
  [[nodiscard]] std::optional<std::string> found_elsewhere(const missing_name& missing) const;

  postgres::connection& m_connection;
  const std::vector<schema_file>& m_files;
  bool m_read = false;
  std::map<missing_kind, by_schema> m_names;
};

} // namespace dbworkflow::compile
