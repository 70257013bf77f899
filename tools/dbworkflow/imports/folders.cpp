// A folder for each migration: Diesel, Prisma.
#include "imports/readers.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

#include <algorithm>

namespace dbworkflow::imports {
namespace {

namespace fs = std::filesystem;

/// True where `metadata.toml` beside a Diesel migration says `run_in_transaction = false`.
bool runs_outside(const fs::path& folder) {
  const auto beside = folder / "metadata.toml";
  if (std::error_code missing; !fs::exists(beside, missing)) return false;
  auto text = text::normalised(text::read_file(beside));
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
  return text.find("run_in_transaction=false") != std::string::npos;
}

} // namespace

void read_diesel(folder& into) {
  for (const auto& file : files_of(into.path, true)) {
    const auto folder = file.parent_path().filename().string();
    if (file.filename() == "down.sql") ++into.ways_back;
    if (file.filename() != "up.sql" || folder.empty() || !is_number(folder.substr(0, 1))) {
      if (file.filename() != "metadata.toml") into.left_out.push_back(file.generic_string());
      continue;
    }
    auto one = read_script(into.path, file);
    const auto apart = std::min(folder.find('_'), folder.size());
    one.key = folder.substr(0, apart);
    std::erase(one.key, '-');
    one.name = folder.substr(std::min(apart + 1, folder.size()));
    one.created = moment_of(one.key);
    one.transactional = !runs_outside(into.path / file.parent_path());
    into.scripts.push_back(std::move(one));
  }
  std::sort(into.scripts.begin(), into.scripts.end(),
            [](const script& a, const script& b) { return a.key < b.key; });
}

void read_prisma(folder& into) {
  for (const auto& file : files_of(into.path, true)) {
    const auto folder = file.parent_path();
    if (file.filename() != "migration.sql" || folder.empty() || folder.has_parent_path()) {
      if (file.filename() != "migration_lock.toml") into.left_out.push_back(file.generic_string());
      continue;
    }
    auto one = read_script(into.path, file);
    one.key = folder.string();
    const auto digits = one.key.substr(0, one.key.find_first_not_of("0123456789"));
    const auto rest = one.key.substr(digits.size());
    one.name = rest.substr(std::min(rest.find_first_not_of('_'), rest.size()));
    one.created = moment_of(digits);
    one.hash = text::sha256(bytes_of(into.path, one));
    into.scripts.push_back(std::move(one));
  }
  std::sort(into.scripts.begin(), into.scripts.end(),
            [](const script& a, const script& b) { return a.key < b.key; });
}

} // namespace dbworkflow::imports
