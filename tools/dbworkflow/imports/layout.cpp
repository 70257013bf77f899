#include "imports/layout.hpp"

#include "imports/readers.hpp"
#include "text/file.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dbworkflow::imports {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& file) {
  std::error_code missing;
  return fs::exists(file, missing);
}

bool is_flyway_name(const std::string& name) {
  return name.size() > 1 && (name[0] == 'V' || name[0] == 'R') && name.find("__") != std::string::npos;
}

/// The layouts that the file's text or name speaks for.
void look_at(const fs::path& folder, const fs::path& file, std::set<tool>& found) {
  const auto name = file.filename().string();
  if (is_flyway_name(name)) {
    found.insert(tool::flyway);
    return;
  }
  if (name.ends_with(".up.sql")) {
    found.insert({tool::golang_migrate, tool::sqlx});
    return;
  }
  const auto text = text::read_file(folder / file);
  bool marked = false;
  for (const auto& [mark, of] : {std::pair{"-- +goose Up", tool::goose},
                                 {"-- +migrate Up", tool::sql_migrate},
                                 {"-- migrate:up", tool::dbmate}}) {
    if (text.find(mark) == std::string::npos) continue;
    found.insert(of);
    marked = true;
  }
  if (!marked && !name.ends_with(".down.sql") && is_number(name.substr(0, 1))) found.insert(tool::numbered);
}

[[noreturn]] void refuse(const fs::path& folder, const std::string& message, const std::set<tool>& choice) {
  std::vector<std::string> hints;
  for (const auto one : choice) hints.push_back("--from " + name_of(one));
  text::diagnostic told;
  told.path = text::shown_path(folder);
  told.message = message;
  told.hints = std::move(hints);
  throw text::error(text::exit_code::usage, told);
}

std::set<tool> layouts_of_folders(const fs::path& folder) {
  std::set<tool> out;
  for (const auto& file : files_of(folder, true)) {
    if (file.filename() == "migration.sql") out.insert(tool::prisma);
    if (file.filename() == "up.sql") out.insert(tool::diesel);
  }
  return out;
}

} // namespace

std::string name_of(tool one) { return std::string(tool_names.at(static_cast<std::size_t>(one))); }

tool layout_of(const fs::path& path) {
  if (is_there(path / "sqitch.plan")) return tool::sqitch;
  if (is_there(path / "meta" / "_journal.json")) return tool::drizzle;
  auto found = layouts_of_folders(path);
  for (const auto& file : files_of(path)) {
    if (file.extension() == ".sql") look_at(path, file, found);
  }
  // Files without a mark beside marked ones: the tool of the marks tells what they are to it.
  if (found.size() > 1) found.erase(tool::numbered);
  if (found.size() == 1) return *found.begin();
  if (!found.empty()) refuse(path, "this may be the folder of several tools: say which", found);
  refuse(path, "there are no migrations that this tool knows the layout of",
         {tool::dbmate, tool::diesel, tool::drizzle, tool::flyway, tool::golang_migrate, tool::goose,
          tool::numbered, tool::prisma, tool::sql_migrate, tool::sqitch, tool::sqlx});
}

folder read_folder(const fs::path& path, std::optional<tool> from) {
  folder out;
  out.path = path;
  out.from = from ? *from : layout_of(path);
  switch (out.from) {
  case tool::dbmate:
  case tool::goose:
  case tool::sql_migrate:
    read_marked(out);
    break;
  case tool::diesel:
    read_diesel(out);
    break;
  case tool::drizzle:
    read_drizzle(out);
    break;
  case tool::flyway:
    read_flyway(out);
    break;
  case tool::golang_migrate:
  case tool::sqlx:
    read_up_and_down_files(out);
    break;
  case tool::numbered:
    read_numbered(out);
    break;
  case tool::prisma:
    read_prisma(out);
    break;
  case tool::sqitch:
    read_sqitch(out);
    break;
  }
  if (out.scripts.empty()) refuse(path, "there is no migration of " + name_of(out.from), {});
  require_different_keys(out);
  return out;
}

} // namespace dbworkflow::imports
