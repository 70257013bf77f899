// Brings a database to a point of history, and tells where it stands.
#pragma once

#include "history/history.hpp"
#include "postgres/connection.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::migrate {

/// One row of the ledger.
struct applied {
  std::int64_t idx = 0;
  std::string tag;
  std::string sha256;
  std::string started; ///< UTC, ISO 8601
  std::optional<std::string> finished;
  std::chrono::microseconds duration{0};
  std::string tool_version;
  std::string who;   ///< `user@host`
  std::string state; ///< `applied`, or `running` (some of its statements are committed)
  std::int64_t statements_done = 0;
  std::optional<std::string> done_sha256; ///< of these statements' texts, while it is running
  std::optional<std::string> attempt;     ///< of the statement after these: `sent`, `failed`; else not tried
};

/// The rows of the ledger, oldest first; empty where there is no ledger. Changes nothing.
std::vector<applied> read_ledger(postgres::connection& on);

/// A migration that this database knows by the name it had before a rebase.
struct renamed {
  std::string from;
  const history::migration* to = nullptr;
};

/// Where a database stands against a history.
struct standing {
  std::vector<applied> rows;
  std::vector<renamed> names;                     ///< rows that `migrate` gives the new name, in their order
  std::vector<const history::migration*> pending; ///< in their order
  std::vector<text::diagnostic>
      problems; ///< edited after it was applied, unknown, missing, out of order, half done
};
standing compare(const history::history& files, std::vector<applied> rows);

/// The part of `pending` up to the migration that `to` names (a tag, or a number); all of it where `to` names
/// none. Throws `text::error` (usage), with the nearest name, where `to` is no migration of the history.
std::vector<const history::migration*> up_to(const history::history& files,
                                             const std::vector<const history::migration*>& pending,
                                             const std::optional<std::string>& to);

/// What to do with a statement that an earlier run had sent when it was cut short, where nobody can tell
/// whether it was done.
enum class interrupted { ask, repeat, skip };

struct options {
  std::optional<std::string> to; ///< tag or number: the last migration to apply
  bool dry_run = false;
  /// For the migrators' lock; and per migration, for going on to try what a lock-timeout of its own ended.
  std::chrono::milliseconds lock_wait{std::chrono::minutes(5)};
  interrupted cut_short = interrupted::ask;
};

/// What is told while it runs; every member may be empty.
struct listener {
  std::function<void(const std::string&)> waiting; ///< for the lock; names the holder
  std::function<void(const history::migration&)> begins;
  std::function<void(const history::migration&, std::size_t done, std::size_t of)> statement;
  std::function<void(const history::migration&, std::chrono::microseconds)> applied;
};

struct outcome {
  std::size_t applied_now = 0;
  std::size_t applied_before = 0;
};

/// Applies what is pending, under a lock, and checks afterwards that recorded == on disk. Throws
/// `text::error`: difference (the histories disagree), failed (a statement failed: file:line, SQL, the
/// server's words, what was rolled back and what remains), refused (the lock was not had in time; a statement
/// was cut short and nobody can tell whether it was done).
outcome migrate(postgres::connection& on, const history::history& files, const options& wanted,
                const listener& told);

/// How many migrations of the history a database has applied.
std::size_t applied_count(const history::history& files, const standing& of);

/// Executes all migrations on a scratch database, without lock or ledger. Throws as `migrate`.
void replay(postgres::connection& on, const history::history& files, std::size_t count);

} // namespace dbworkflow::migrate
