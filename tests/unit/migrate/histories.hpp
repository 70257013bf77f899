// Histories in memory and databases to apply them to.
#pragma once

#include "history/history.hpp"
#include "migrate/migrate.hpp"
#include "postgres/scratch.hpp"
#include "text/sha256.hpp"

#include <filesystem>
#include <string>
#include <vector>

inline dbworkflow::history::history history_of(const std::vector<std::string>& files) {
  dbworkflow::history::history out;
  for (const auto& sql : files) {
    const auto entry = dbworkflow::history::next_entry(out, {"m", sql, "2026-01-02T03:04:05Z"});
    out.migrations.push_back(
        dbworkflow::history::parse_migration(entry, {"migrations/" + entry.tag + ".sql", sql}));
  }
  return out;
}

inline dbworkflow::postgres::scratch_database new_database() {
  static auto server =
      dbworkflow::postgres::scratch_server::acquire(std::filesystem::current_path() / "migrate");
  return server.create();
}

inline std::string one(dbworkflow::postgres::connection& on, const std::string& sql) {
  return on.execute(sql).rows.at(0).at(0).value_or("NULL");
}
