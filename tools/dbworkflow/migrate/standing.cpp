// Compares a ledger with a history: as sets of names and checksums, never by the highest number.
#include "migrate/migrate.hpp"

#include "migrate/statement.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>

namespace dbworkflow::migrate {
namespace {

void problem(standing& to, const std::string& path, std::string message, std::vector<std::string> hints) {
  text::diagnostic told;
  told.path = path;
  told.message = std::move(message);
  told.hints = std::move(hints);
  to.problems.push_back(std::move(told));
}

bool begins_as_done(const history::migration& file, const applied& row) {
  const auto done = static_cast<std::size_t>(row.statements_done);
  return statements_of(file).size() >= done && row.done_sha256 == hash_of_first(file, done);
}

void check_row(standing& out, const applied& row,
               const std::map<std::string, const history::migration*>& files) {
  const auto found = files.find(row.tag);
  if (found == files.end()) {
    problem(out, {}, "the database has applied " + row.tag + ", which is not in this history",
            {"applied " + row.started + " by " + row.who,
             "use the branch or version that has it, or bring its "
             "file and journal entry back: git log -- migrations"});
    return;
  }
  const auto& file = *found->second;
  if (file.journal.sha256 == row.sha256) return;
  if (row.state == "running") {
    // What was not done yet may be mended.
    if (begins_as_done(file, row)) return;
    problem(out, file.file.path,
            fmt::format("was edited in its first {} statements, which this database has executed",
                        row.statements_done),
            {"take the edit of these back; only what comes after them can still be changed",
             "dbworkflow status shows where it stands"});
  } else {
    problem(out, file.file.path,
            "was edited after this database applied it (" + row.started + ", by " + row.who + ")",
            {"take the edit back: git checkout -- " + file.file.path,
             "what is to change goes into a new migration: dbworkflow generate"});
  }
}

} // namespace

standing compare(const history::history& files, std::vector<applied> rows) {
  standing out;
  out.rows = std::move(rows);
  std::map<std::string, const history::migration*> by_tag;
  for (const auto& one : files.migrations) by_tag.emplace(one.journal.tag, &one);
  std::map<std::string, const applied*> done;
  for (const auto& row : out.rows) {
    check_row(out, row, by_tag);
    if (row.state == "applied") done.emplace(row.tag, &row);
  }
  const history::migration* last_done = nullptr;
  for (const auto& one : files.migrations) {
    if (done.contains(one.journal.tag)) last_done = &one;
  }
  for (const auto& one : files.migrations) {
    if (done.contains(one.journal.tag)) continue;
    out.pending.push_back(&one);
    if (last_done == nullptr || one.journal.idx > last_done->journal.idx) continue;
    problem(out, one.file.path,
            "comes before " + last_done->journal.tag +
                ", which this database has applied, and is not applied itself",
            {"it arrived late, from another branch: remove it (its journal line and its file), and write it "
             "again on top: "
             "dbworkflow generate"});
  }
  return out;
}

std::vector<const history::migration*> up_to(const history::history& files,
                                             const std::vector<const history::migration*>& pending,
                                             const std::optional<std::string>& to) {
  if (!to) return pending;
  const history::migration* last = nullptr;
  std::vector<std::string> names;
  std::size_t number = 0;
  const auto* const end = to->data() + to->size();
  const auto read = std::from_chars(to->data(), end, number);
  const bool is_number = read.ec == std::errc() && read.ptr == end;
  for (const auto& one : files.migrations) {
    names.push_back(one.journal.tag);
    const bool meant =
        one.journal.tag == *to || one.journal.tag + ".sql" == *to || (is_number && one.journal.idx == number);
    if (meant) last = &one;
  }
  if (last == nullptr) {
    std::vector<std::string> hints;
    if (const auto meant = text::nearest(*to, names)) hints.push_back("did you mean \"" + *meant + "\"?");
    throw text::error(text::exit_code::usage, "there is no migration \"" + *to + "\"", hints);
  }
  std::vector<const history::migration*> out;
  std::copy_if(pending.begin(), pending.end(), std::back_inserter(out),
               [last](const history::migration* one) { return one->journal.idx <= last->journal.idx; });
  return out;
}

} // namespace dbworkflow::migrate
