#include "seed/read.hpp"

#include "seed/csv.hpp"
#include "seed/json_rows.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"
#include "text/identifier.hpp"

#include <fmt/format.h>

namespace dbworkflow::seed {
namespace {

namespace fs = std::filesystem;

/// `shop.orders.csv` → shop, orders. A file name is not SQL: `Users.csv` is for table "Users".
std::pair<std::string, std::string> table_of(const fs::path& file) {
  const auto name = file.stem().string();
  const auto dot = name.find('.');
  if (dot == std::string::npos) return {{}, name};
  return {name.substr(0, dot), name.substr(dot + 1)};
}

unit read_sql(const fs::path& file, const std::string& shown) {
  history::entry entry;
  entry.tag = shown;
  unit out;
  out.path = shown;
  out.statements = history::parse_migration(entry, {shown, text::normalised(text::read_file(file))});
  for (const auto& section : out.statements->sections()) {
    for (const auto& one : section.statements) {
      if (section.transactional && !one.outside_transaction) continue;
      throw text::error(
          text::exit_code::failed,
          text::at(out.statements->file, one.begin, one.end - one.begin,
                   one.tag + " cannot be part of the one transaction in which seeds are loaded"));
    }
  }
  return out;
}

} // namespace

std::vector<unit> read_files(const std::vector<fs::path>& files) {
  std::vector<unit> out;
  for (const auto& file : files) {
    const auto shown = text::shown_path(file);
    const auto kind = file.extension();
    const auto [schema, table] = table_of(file);
    if (kind == ".sql") {
      out.push_back(read_sql(file, shown));
    } else if (kind == ".csv") {
      auto rows = read_csv(shown, text::read_file(file));
      rows.schema = schema;
      rows.table = table;
      out.push_back({shown, std::move(rows), std::nullopt});
    } else if (kind == ".json") {
      for (auto& rows : read_json(shown, text::read_file(file), schema, table))
        out.push_back({shown, std::move(rows), std::nullopt});
    } else {
      throw text::error(text::exit_code::usage, fmt::format("{} is no seed file", shown),
                        {"seed files end with .sql, .csv or .json"});
    }
  }
  return out;
}

} // namespace dbworkflow::seed
