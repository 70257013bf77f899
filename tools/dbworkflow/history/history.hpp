// The migrations folder: files, journal, hash chain, snapshot.
#pragma once

#include "sql/statement.hpp"
#include "text/diagnostic.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::history {

/// A migration that an entry stands for: it had another name before a rebase, or was squashed with others.
struct replaced {
  std::string tag;
  std::string sha256;
  std::vector<replaced> replaces; ///< those that this one stood for itself
};

/// One line of `meta/_journal.json`.
struct entry {
  std::size_t idx = 0;
  std::string tag;     ///< file name without `.sql`: `0003_create_orders`
  std::string created; ///< UTC, ISO 8601: `2026-03-02T09:14:07Z`
  std::string sha256;  ///< of the normalised file
  std::string parent;  ///< chain hash of the entry before; empty for the first
  /// A database that has applied all of these has applied this one.
  std::vector<replaced> replaces;
  /// Tag of an earlier entry (empty: the beginning). This one was written on top of that, and has been proven
  /// to give the same schema before and after all that stand between the two: a database may have it before
  /// them.
  std::optional<std::string> commutes_since;
};

/// SHA-256 over all facts of the entry but its number and date: names everything up to and including it.
std::string chain_hash(const entry& of);

/// How long a statement may wait for a lock, and run; `5s`, or none: as the session has it.
struct timeouts {
  std::optional<std::string> lock;
  std::optional<std::string> statement;
  bool operator==(const timeouts&) const = default;
};

/// A part of a migration that runs in one transaction, or statement by statement outside of any.
struct section {
  bool transactional = true;
  std::vector<sql::statement> statements; ///< offsets into the file's content
  std::vector<timeouts> limits;           ///< of each of the statements
  std::vector<bool> repeatable; ///< of each: it goes on where it was, when it is cut short and sent again
};

class migration {
public:
  entry journal;
  text::source file; ///< normalised

  migration(entry of, text::source from)
      : journal(std::move(of))
      , file(std::move(from)) {}

  /// Found when first asked for: of a long history, most migrations are only ever compared. Throws
  /// `text::error` (failed) with all that is wrong in the file (meta-commands, transaction statements,
  /// unknown directives).
  [[nodiscard]] const std::vector<section>& sections() const;

private:
  mutable std::optional<std::vector<section>> m_sections;
};

struct history {
  std::filesystem::path folder;
  std::vector<migration> migrations; ///< in the order of the journal
  std::vector<text::diagnostic>
      problems; ///< edited, missing, unlisted, reordered, duplicated, forked; empty: sound

  /// Chain hash of the last entry; empty where there is none.
  [[nodiscard]] std::string head() const;
};

/// Reads the folder; a missing one is an empty history. Mistakes become `problems` (each with the mending
/// command). Throws `text::error` (difference) only where the journal is not JSON or not ours.
history read(const std::filesystem::path& folder);

/// Throws `text::error` (difference) with all problems where there are any.
void require_sound(const history& of);

/// The snapshot's text (`meta/snapshot.json`); nothing where there is no file.
std::optional<std::string> read_snapshot(const std::filesystem::path& folder);

/// What `append` is to write.
struct addition {
  std::string name; ///< `create_orders`; made a safe file name
  std::string sql;
  std::string created; ///< see entry::created
};

/// `0003_create_orders`: a safe file name.
std::string tag_of(std::size_t idx, const std::string& name);

/// The entry `append` would make: number, tag, hashes.
entry next_entry(const history& after, const addition& what);

/// Writes the migration file, the journal and the snapshot, all or none of them (also when killed in between:
/// `read` finishes or undoes what it finds). Returns the paths written, migration first. Throws `text::error`
/// (failed).
std::vector<std::filesystem::path> append(const history& after, const addition& what,
                                          const std::string& snapshot);

/// The migration that a file's text would be: its sections and directives. Throws `text::error` (failed) with
/// all that is wrong in it (meta-commands, transaction statements, unknown directives).
migration parse_migration(const entry& of, text::source file);

/// The history with the newest migration as its file is now, whatever the journal's hash of it says. Throws
/// `text::error` (difference) where there is none.
history amended(const history& of);

/// Writes journal and snapshot of an amended history, all or none of them. Returns the paths written.
std::vector<std::filesystem::path> write_amended(const history& of, const std::string& snapshot);

/// Replaces only the snapshot.
void write_snapshot(const std::filesystem::path& folder, const std::string& snapshot);

} // namespace dbworkflow::history
