#include "imports/tracking.hpp"

#include "embedded/dbworkflow_imports.hpp"
#include "imports/readers.hpp"
#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dbworkflow::imports {
namespace {

/// What is known of the tracking table of a tool.
struct known_table {
  std::string_view name;
  std::string_view rows; ///< the query that gives key, hash and state, for `:table`
};

known_table table_of(tool of) {
  switch (of) {
  case tool::dbmate:
    return {"schema_migrations", embedded::dbmate};
  case tool::diesel:
    return {"__diesel_schema_migrations", embedded::diesel};
  case tool::drizzle:
    return {"drizzle.__drizzle_migrations", embedded::drizzle};
  case tool::flyway:
    return {"flyway_schema_history", embedded::flyway};
  case tool::golang_migrate:
    return {"schema_migrations", embedded::golang_migrate};
  case tool::goose:
    return {"goose_db_version", embedded::goose};
  case tool::numbered:
    return {{}, embedded::numbered};
  case tool::prisma:
    return {"_prisma_migrations", embedded::prisma};
  case tool::sql_migrate:
    return {"gorp_migrations", embedded::sql_migrate};
  case tool::sqitch:
    return {"sqitch.changes", embedded::sqitch};
  case tool::sqlx:
    return {"_sqlx_migrations", embedded::sqlx};
  }
  return {};
}

std::string with(std::string_view query, std::string_view mark, const std::string& value) {
  std::string out(query);
  for (auto at = out.find(mark); at != std::string::npos; at = out.find(mark, at + value.size()))
    out.replace(at, mark.size(), value);
  return out;
}

/// `public.schema_migrations`; nothing where there is no such table.
std::optional<std::string> found_table(postgres::connection& on, const std::string& name) {
  const auto found = on.query(std::string(embedded::find_table), {name});
  return found.rows.empty() ? std::nullopt : found.rows.at(0).at(0);
}

std::string quoted(const std::vector<std::string>& parts, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += (i > 0 ? "." : "") + text::quote_identifier(parts[i]);
  return out;
}

/// The table as SQL takes it, and of plain files the column.
std::pair<std::string, std::string> named_table(tool of, const std::string& given) {
  const auto parts = text::split_qualified(given);
  const std::size_t column = of == tool::numbered ? 1 : 0;
  if (parts.size() < 1 + column || parts.size() > 2 + column) {
    throw text::error(text::exit_code::usage, fmt::format("--table \"{}\" names no table", given),
                      {of == tool::numbered
                           ? "plain files: the table and its column: --table schema_migrations.version"
                           : "write it as in SQL: --table audit.schema_migrations"});
  }
  return {quoted(parts, parts.size() - column),
          column == 0 ? std::string() : text::quote_identifier(parts.back())};
}

/// Flyway writes versions as they stand in names; plain files may be known by name, with or without its end,
/// or by number.
std::string key_in(const folder& files, const std::string& row) {
  if (files.from == tool::flyway) return row.starts_with("R ") ? row : flyway_version(row);
  if (files.from != tool::numbered) return row;
  const auto number = [](const std::string& name) {
    const auto first = std::min(name.find_first_of("0123456789"), name.size());
    return name.substr(first, name.find_first_not_of("0123456789", first) - first);
  };
  std::vector<std::string> fits;
  for (const auto& one : files.scripts) {
    if (one.key == row || one.key.starts_with(row + ".")) return one.key;
    const auto own = number(one.key);
    if (is_number(row) && !own.empty() && !number_less(own, row) && !number_less(row, own))
      fits.push_back(one.key);
  }
  return fits.size() == 1 ? fits.front() : row;
}

text::diagnostic problem(std::string message, std::vector<std::string> hints) {
  text::diagnostic out;
  out.message = std::move(message);
  out.hints = std::move(hints);
  return out;
}

void tell_changed(standing& to, const script& one, const tracked& row) {
  text::diagnostic told;
  told.level = one.repeatable ? text::severity::note : text::severity::warning;
  told.path = one.file.path;
  told.message = "is not the file that was applied: its checksum is another";
  told.hints = {"applied: " + *row.hash, "now:     " + *one.hash};
  to.changed.push_back(std::move(told));
}

/// The last script that is not newer than the key, whether or not there is one of this key.
std::optional<std::size_t> last_up_to(const folder& files, const std::string& key) {
  std::optional<std::size_t> out;
  for (std::size_t i = 0; i < files.scripts.size(); ++i) {
    if (files.scripts[i].key == key) return i;
  }
  // Flyway's baseline may stand between the files' versions.
  if (files.from != tool::flyway) return std::nullopt;
  for (std::size_t i = 0; i < files.scripts.size() && !files.scripts[i].repeatable; ++i) {
    if (flyway_less(key, files.scripts[i].key)) break;
    out = i;
  }
  return out;
}

} // namespace

std::optional<std::string> default_table(tool of) {
  const auto name = table_of(of).name;
  return name.empty() ? std::nullopt : std::optional<std::string>(name);
}

std::string_view table_text(tool of) {
  return of == tool::diesel ? embedded::diesel_table : std::string_view();
}

std::optional<tracking> read_tracking(postgres::connection& on, const folder& of,
                                      const std::optional<std::string>& table) {
  const auto known = table_of(of.from);
  if (!table && known.name.empty()) return std::nullopt;
  const auto [name, column] =
      table ? named_table(of.from, *table) : std::pair(std::string(known.name), std::string());
  const auto found = found_table(on, name);
  if (!found) {
    if (!table) return std::nullopt;
    throw text::error(text::exit_code::usage, fmt::format("there is no table {} in the database", name), {});
  }
  tracking out;
  out.table = *found;
  const bool has_schema = of.from == tool::drizzle || of.from == tool::sqitch;
  for (const auto& row : on.query(std::string(embedded::own_objects), {*found, has_schema ? "t" : "f"}).rows)
    out.objects.push_back(row.at(0).value_or(""));
  try {
    auto query = with(with(known.rows, ":table", *found), ":column", column);
    query = with(query, ":project", text::quote_literal(of.project));
    for (const auto& row : on.execute(query).rows)
      out.rows.push_back({row.at(0).value_or(""), row.at(1), row.at(2).value_or("")});
  } catch (const postgres::server_error& told) {
    throw text::error(text::exit_code::failed,
                      fmt::format("{} is not the table of {}: {}", name, name_of(of.from), told.message),
                      {"name the tool: --from TOOL, or its table: --table NAME"});
  }
  return out;
}

standing compare(const folder& files, const tracking& rows) {
  standing out;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < files.scripts.size(); ++i) places.emplace(files.scripts[i].key, i);
  std::vector<bool> done(files.scripts.size(), false);
  for (const auto& row : rows.rows) {
    const auto key = key_in(files, row.key);
    if (row.state == "failed") {
      out.problems.push_back(problem(
          fmt::format("{} of the database: {} stopped half-way", rows.table, row.key),
          {fmt::format("mend it with {} first: it must be applied, or not at all", name_of(files.from))}));
      continue;
    }
    const auto place = row.state == "up to"   ? last_up_to(files, key)
                       : places.contains(key) ? std::optional(places.at(key))
                                              : std::nullopt;
    if (!place) {
      if (row.state == "up to" && files.from == tool::flyway) continue; // a baseline before all files
      out.problems.push_back(
          problem(fmt::format("the database has applied {}, of which there is no file", row.key),
                  {"bring the file back: what made the database must be in the history"}));
      continue;
    }
    const auto& one = files.scripts[*place];
    const bool changed = row.state == "applied" && row.hash && one.hash && *row.hash != *one.hash;
    if (changed) tell_changed(out, one, row);
    // What has changed since is applied again by the other tool, too.
    if (changed && one.repeatable) continue;
    for (std::size_t i = row.state == "up to" ? 0 : *place; i <= *place; ++i) done[i] = true;
  }
  for (std::size_t i = 0; i < done.size(); ++i) {
    if (done[i]) out.applied.push_back(i);
  }
  return out;
}

} // namespace dbworkflow::imports
