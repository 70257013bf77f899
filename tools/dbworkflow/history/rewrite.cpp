#include "history/rewrite.hpp"

#include "history/journal.hpp"
#include "history/pending.hpp"
#include "text/file.hpp"

namespace dbworkflow::history {
namespace {

constexpr const char* journal_name = "meta/_journal.json";
constexpr const char* snapshot_name = "meta/snapshot.json";

std::string read_journal_bytes(const std::filesystem::path& folder) {
  const auto file = folder / journal_name;
  return std::filesystem::exists(file) ? text::normalised(text::read_file(file)) : std::string();
}

} // namespace

std::string journal_bytes(const std::filesystem::path& folder) {
  if (is_pending(folder)) {
    const folder_lock held(folder);
    finish_pending(folder);
  }
  const reading_lock held(folder);
  return read_journal_bytes(folder);
}

void chain(std::vector<entry>& entries, std::size_t from) {
  for (auto i = from; i < entries.size(); ++i) {
    if (i > 0) entries[i].idx = entries[i - 1].idx + 1;
    entries[i].parent = i > 0 ? chain_hash(entries[i - 1]) : std::string();
  }
}

std::vector<std::filesystem::path> rewrite(const std::filesystem::path& folder, const rewriting& what) {
  const folder_lock held(folder);
  finish_pending(folder);
  if (read_journal_bytes(folder) != what.journal_before) {
    text::diagnostic told;
    told.path = text::shown_path(folder / journal_name);
    told.message = "the history has moved on meanwhile: another run has written to it";
    told.hints = {"nothing was written; run the command again"};
    throw text::error(text::exit_code::difference, told);
  }
  file_texts files;
  for (const auto& tag : what.removed) files[tag + ".sql"] = std::nullopt;
  for (const auto& [tag, sql] : what.added) files[tag + ".sql"] = text::normalised(sql);
  files[journal_name] = journal_text(what.entries);
  files[snapshot_name] = what.snapshot;
  write_together(folder, files);
  std::vector<std::filesystem::path> out;
  for (const auto& [name, text] : files) out.push_back(folder / name);
  return out;
}

} // namespace dbworkflow::history
