// Loads seeds into a database.
#pragma once

#include "seed/read.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dbworkflow::seed {

/// What became of one part of the seeds.
struct loaded {
  std::string path;
  std::string table;       ///< empty: statements
  std::size_t rows = 0;    ///< in the file; of statements: their number
  std::size_t added = 0;   ///< rows that were not there
  std::size_t changed = 0; ///< rows that were there with other values
  std::chrono::microseconds took{0};
};

/// What is told while it runs; may be empty.
struct listener {
  std::function<void(const std::string& path, std::size_t rows, std::chrono::microseconds so_far)> sent;
  std::function<void(const loaded&)> done;
};

/// Loads the files in the order of foreign keys, in the caller's transaction, which must be begun. A row
/// whose primary key, or else whose first unique key, is wholly given takes the place of the one with this
/// key; of others those are added that are not there in this number. So loading twice gives what loading once
/// gives. Throws `text::error` (failed) at file:line; the transaction is then to be rolled back.
std::vector<loaded> load(postgres::connection& on, const std::vector<std::filesystem::path>& files,
                         const listener& told);

} // namespace dbworkflow::seed
