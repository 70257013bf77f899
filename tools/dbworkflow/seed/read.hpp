// Turns seed files into what is to be loaded.
#pragma once

#include "history/history.hpp"
#include "seed/rows.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::seed {

/// One step of loading: rows for a table, or statements.
struct unit {
  std::string path; ///< as shown in messages
  std::optional<row_set> rows;
  std::optional<history::migration> statements;
};

/// Reads `.sql`, `.csv` and `.json` files; `users.csv` is for table users, `shop.orders.csv` for shop.orders.
/// Throws `text::error` (failed) at the place of a mistake: transaction statements, psql meta-commands,
/// quotes, JSON; usage where a file is of none of these kinds.
std::vector<unit> read_files(const std::vector<std::filesystem::path>& files);

} // namespace dbworkflow::seed
