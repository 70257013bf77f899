// Adds to a history: migration, journal and snapshot appear together.
#include "history/history.hpp"
#include "history/journal.hpp"
#include "history/pending.hpp"
#include "text/file.hpp"
#include "text/sha256.hpp"

namespace dbworkflow::history {
namespace {

constexpr const char* journal_name = "meta/_journal.json";
constexpr const char* snapshot_name = "meta/snapshot.json";

std::vector<entry> entries_of(const history& of) {
  std::vector<entry> out;
  for (const auto& one : of.migrations) out.push_back(one.journal);
  return out;
}

/// Call with the lock held. The newest migration's own hash does not count: it may be about to be amended.
void refuse_if_moved_on(const history& known) {
  const auto& folder = known.folder;
  finish_pending(folder);
  const auto now = read_held(folder).migrations;
  const auto& then = known.migrations;
  if (now.size() == then.size() && (now.empty() || (now.back().journal.tag == then.back().journal.tag &&
                                                    now.back().journal.parent == then.back().journal.parent)))
    return;
  text::diagnostic told;
  told.path = text::shown_path(folder / journal_name);
  told.message = "the history has moved on meanwhile: another run has written to it";
  told.hints = {"nothing was written; run the command again"};
  throw text::error(text::exit_code::difference, told);
}

} // namespace

std::vector<std::filesystem::path> append(const history& after, const addition& what,
                                          const std::string& snapshot) {
  const folder_lock held(after.folder);
  refuse_if_moved_on(after);
  const auto added = next_entry(after, what);
  auto entries = entries_of(after);
  entries.push_back(added);
  const auto file = added.tag + ".sql";
  write_together(
      after.folder,
      {{file, text::normalised(what.sql)}, {journal_name, journal_text(entries)}, {snapshot_name, snapshot}});
  return {after.folder / file, after.folder / journal_name, after.folder / snapshot_name};
}

history amended(const history& of) {
  if (of.migrations.empty()) {
    throw text::error(text::exit_code::difference, "there is no migration to amend",
                      {"write one: dbworkflow generate"});
  }
  if (!std::filesystem::exists(of.folder / (of.migrations.back().journal.tag + ".sql"))) require_sound(of);
  auto out = of;
  auto& newest = out.migrations.back();
  newest.journal.sha256 = text::sha256(newest.file.content);
  const auto path = newest.file.path;
  // Its own hash was the problem; all others stay.
  std::erase_if(out.problems,
                [&path](const text::diagnostic& one) { return one.path == path && one.where.line == 0; });
  return out;
}

std::vector<std::filesystem::path> write_amended(const history& of, const std::string& snapshot) {
  const folder_lock held(of.folder);
  refuse_if_moved_on(of);
  write_together(of.folder, {{journal_name, journal_text(entries_of(of))}, {snapshot_name, snapshot}});
  return {of.folder / journal_name, of.folder / snapshot_name};
}

void write_snapshot(const std::filesystem::path& folder, const std::string& snapshot) {
  const folder_lock held(folder);
  text::write_file(folder / snapshot_name, snapshot);
}

std::optional<std::string> read_snapshot(const std::filesystem::path& folder) {
  const auto file = folder / snapshot_name;
  if (!std::filesystem::exists(file)) return std::nullopt;
  return text::normalised(text::read_file(file));
}

} // namespace dbworkflow::history
