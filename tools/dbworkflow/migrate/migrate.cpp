#include "migrate/migrate.hpp"

#include "migrate/apply.hpp"
#include "migrate/ledger.hpp"
#include "migrate/lock.hpp"
#include "migrate/statement.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::migrate {
namespace {

using clock = std::chrono::steady_clock;

standing sound_standing(postgres::connection& on, const history::history& files) {
  auto out = compare(files, read_ledger(on));
  if (!out.problems.empty()) throw text::error(text::exit_code::difference, out.problems);
  return out;
}

/// The row of a migration that an earlier run has begun; null where none has.
const applied* row_of(const standing& of, const history::migration& one) {
  for (const auto& row : of.rows) {
    if (row.tag == one.journal.tag) return &row;
  }
  return nullptr;
}

/// Adds to a failure what became of the others.
[[noreturn]] void rethrow_with_rest(const text::error& failed, bool was_interrupted,
                                    const std::vector<const history::migration*>& wanted, std::size_t at,
                                    std::size_t before, std::size_t total) {
  auto told = failed.diagnostics();
  std::string rest;
  if (at + 1 < wanted.size()) {
    rest = wanted[at + 1]->journal.tag +
           (at + 2 < wanted.size() ? fmt::format(" and {} more", wanted.size() - at - 2) : "") +
           " not tried; ";
  }
  told.back().hints.push_back(fmt::format("{}{} of {} applied", rest, before + at, total));
  if (was_interrupted) {
    told.back().hints.emplace_back("dbworkflow migrate goes on from there");
  } else if (failed.code() == text::exit_code::failed) {
    told.back().hints.emplace_back("fix the data or the migration, then db_migrate again");
  }
  throw text::error(failed.code(), std::move(told));
}

void check_afterwards(postgres::connection& on, const history::history& files,
                      const std::vector<const history::migration*>& wanted) {
  const auto now = sound_standing(on, files);
  for (const auto* one : wanted) {
    const bool recorded = std::any_of(now.rows.begin(), now.rows.end(), [one](const applied& row) {
      return row.tag == one->journal.tag && row.sha256 == one->journal.sha256 && row.state == "applied";
    });
    if (!recorded) {
      throw text::error(text::exit_code::failed,
                        one->journal.tag + " was applied, and the ledger does not say so",
                        {"somebody changed the ledger meanwhile: dbworkflow status shows it"});
    }
  }
}

} // namespace

std::size_t applied_count(const history::history& files, const standing& of) {
  return files.migrations.size() - of.pending.size();
}

outcome migrate(postgres::connection& on, const history::history& files, const options& wanted,
                const listener& told) {
  auto now = sound_standing(on, files);
  auto pending = up_to(files, now.pending, wanted.to);
  outcome out;
  out.applied_before = applied_count(files, now);
  if ((pending.empty() && now.names.empty()) || wanted.dry_run) return out;

  const database_lock held(on, wanted.lock_wait, told);
  prepare_ledger(on);
  // Whoever held the lock before may have applied some.
  now = sound_standing(on, files);
  if (!now.names.empty()) {
    rename_rows(on, now.names);
    now = sound_standing(on, files);
  }
  pending = up_to(files, now.pending, wanted.to);
  out.applied_before = applied_count(files, now);
  for (std::size_t i = 0; i < pending.size(); ++i) {
    const auto& one = *pending[i];
    const auto start = clock::now();
    if (told.begins) told.begins(one);
    try {
      apply(on, one, row_of(now, one), wanted, told);
    } catch (const text::error& failed) {
      rethrow_with_rest(failed, on.was_interrupted(), pending, i, out.applied_before,
                        files.migrations.size());
    } catch (postgres::connection_error& lost) {
      lost.hints.push_back("it was lost in " + one.journal.tag +
                           ": the server takes back what was not committed, and the ledger knows what was");
      lost.hints.emplace_back("dbworkflow migrate goes on from there");
      throw;
    }
    ++out.applied_now;
    if (told.applied)
      told.applied(one, std::chrono::duration_cast<std::chrono::microseconds>(clock::now() - start));
  }
  on.execute(reset_session);
  check_afterwards(on, files, pending);
  return out;
}

} // namespace dbworkflow::migrate
