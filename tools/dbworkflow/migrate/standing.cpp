// Compares a ledger with a history: as sets of names and checksums, never by the highest number.
#include "migrate/migrate.hpp"

#include "text/spelling.hpp"

#include <algorithm>
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
  if (file.journal.sha256 != row.sha256) {
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
  const bool is_number = !to->empty() && to->find_first_not_of("0123456789") == std::string::npos;
  for (const auto& one : files.migrations) {
    names.push_back(one.journal.tag);
    const bool meant = one.journal.tag == *to || one.journal.tag + ".sql" == *to ||
                       (is_number && one.journal.idx == static_cast<std::size_t>(std::stoul(*to)));
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
