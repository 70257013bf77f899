// Compares a ledger with a history: as sets of names and checksums, never by the highest number.
#include "migrate/migrate.hpp"

#include "migrate/statement.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

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

/// Finds the rows that stand for migrations under other names: those that a rebase re-numbered, and those
/// that were squashed.
class matching {
public:
  explicit matching(const std::vector<applied>& rows) {
    for (const auto& row : rows) m_rows.emplace(std::pair(row.tag, row.sha256), &row);
  }

  /// The row of the migration under its own name or one it had before; null where there is none.
  const applied* row_of(const history::entry& one) {
    const auto* out = row_of(one.tag, one.sha256, one.replaces);
    if (out != nullptr) m_used.insert(out);
    return out;
  }

  /// True where all that the migration stands for is applied.
  bool has_all_of(const history::entry& one) { return !one.replaces.empty() && all_of(one.replaces); }

  /// The tags of what it stands for that are applied, and of those that are not.
  std::pair<std::vector<std::string>, std::vector<std::string>> parts_of(const history::entry& one) {
    std::pair<std::vector<std::string>, std::vector<std::string>> out;
    for (const auto& part : one.replaces) {
      const auto* row = row_of(part.tag, part.sha256, part.replaces);
      const bool done = (row != nullptr && row->state == "applied") || all_of(part.replaces);
      if (row != nullptr) m_used.insert(row);
      (done ? out.first : out.second).push_back(part.tag);
    }
    return out;
  }

  [[nodiscard]] bool is_used(const applied& row) const { return m_used.contains(&row); }

private:
  [[nodiscard]] const applied* row_of(const std::string& tag, const std::string& sha256,
                                      const std::vector<history::replaced>& before) const {
    if (const auto found = m_rows.find({tag, sha256}); found != m_rows.end()) return found->second;
    // The same file under another name; several are a squash, which is something else.
    if (before.size() != 1 || before.front().sha256 != sha256) return nullptr;
    return row_of(before.front().tag, sha256, before.front().replaces);
  }

  bool all_of(const std::vector<history::replaced>& list) {
    if (list.empty()) return false;
    std::vector<const applied*> rows;
    for (const auto& one : list) {
      const auto* row = row_of(one.tag, one.sha256, one.replaces);
      if (row != nullptr && row->state == "applied") {
        rows.push_back(row);
      } else if (!all_of(one.replaces)) {
        return false;
      }
    }
    m_used.insert(rows.begin(), rows.end());
    return true;
  }

  std::map<std::pair<std::string, std::string>, const applied*> m_rows;
  std::set<const applied*> m_used;
};

/// Tells a database that has applied some of what was squashed, and not all.
void tell_partly(standing& out, const history::migration& one, matching& rows) {
  const auto [done, missing] = rows.parts_of(one.journal);
  if (done.empty()) return;
  problem(out, one.file.path,
          fmt::format("stands for {} migrations, of which this database has applied {}: {} is missing",
                      done.size() + missing.size(), done.size(), fmt::join(missing, ", ")),
          {"bring the database up to " + missing.back() +
           " with the version of the project that still has these files, then run this again"});
}

/// True where the later migration, which is applied, was written without the earlier one, and has been proven
/// to give the same in both orders.
bool may_come_after(const history::history& files, const history::migration& earlier,
                    const history::migration& later) {
  if (!later.journal.commutes_since) return false;
  if (later.journal.commutes_since->empty()) return true;
  const auto base =
      std::find_if(files.migrations.begin(), files.migrations.end(), [&later](const history::migration& one) {
        return one.journal.tag == *later.journal.commutes_since;
      });
  return base != files.migrations.end() && base->journal.idx < earlier.journal.idx;
}

/// Tells a pending migration that comes before one that is applied.
void tell_late(standing& out, const history::history& files, const history::migration& one,
               const std::set<std::string>& done) {
  const auto blocking =
      std::find_if(files.migrations.rbegin(), files.migrations.rend(), [&](const history::migration& later) {
        return later.journal.idx > one.journal.idx && done.contains(later.journal.tag) &&
               !may_come_after(files, one, later);
      });
  if (blocking == files.migrations.rend()) return;
  std::vector<std::string> hints;
  if (blocking->journal.replaces.empty()) {
    hints.emplace_back(
        "it arrived late, from another branch: remove it (its journal line and its file), and write "
        "it again on top: dbworkflow generate");
  } else {
    hints.emplace_back(
        "the two do not give the same in both orders: take " + blocking->journal.tag +
        " back in this database first: dbworkflow rollback, or for a local one: dbworkflow fresh");
  }
  problem(out, one.file.path,
          "comes before " + blocking->journal.tag +
              ", which this database has applied, and is not applied itself",
          std::move(hints));
}

} // namespace

standing compare(const history::history& files, std::vector<applied> rows) {
  standing out;
  out.rows = std::move(rows);
  std::map<std::string, const history::migration*> by_tag;
  for (const auto& one : files.migrations) by_tag.emplace(one.journal.tag, &one);
  matching matched(out.rows);
  std::set<std::string> done;
  for (const auto& one : files.migrations) {
    const auto* row = matched.row_of(one.journal);
    if (row != nullptr && row->tag != one.journal.tag) out.names.push_back({row->tag, &one});
    if (row == nullptr ? matched.has_all_of(one.journal) : row->state == "applied") {
      done.insert(one.journal.tag);
    } else if (row == nullptr) {
      tell_partly(out, one, matched);
    }
  }
  for (const auto& row : out.rows) {
    if (matched.is_used(row)) continue;
    check_row(out, row, by_tag);
    if (row.state == "applied") done.insert(row.tag);
  }
  const auto last_done = std::find_if(files.migrations.rbegin(), files.migrations.rend(),
                                      [&done](const auto& one) { return done.contains(one.journal.tag); });
  for (const auto& one : files.migrations) {
    if (done.contains(one.journal.tag)) continue;
    out.pending.push_back(&one);
    if (last_done != files.migrations.rend() && one.journal.idx < last_done->journal.idx)
      tell_late(out, files, one, done);
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
