// Turns what a command line says of a schema (a URL, files, a point of history, a snapshot, a word of the
// project) into its model.
#pragma once

#include "command/context.hpp"
#include "compile/compile.hpp"
#include "environment/manifest.hpp"
#include "model/database.hpp"
#include "postgres/scratch.hpp"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::command {

/// Where a schema is to be read from.
struct endpoint {
  enum class source { live, files, history, snapshot };
  source from = source::files;
  std::string label; ///< for people; never holds a password
  std::string url;   ///< live
  std::vector<std::filesystem::path> files;
  std::filesystem::path folder;     ///< history; snapshot: its file
  std::optional<std::string> point; ///< history: tag or number of the last migration; none: all
  bool with_ledger = false;
  std::filesystem::path owner; ///< of scratch databases: the project's, else the current folder
};

/// What a word of the command line means, the first that fits: a URL; `schema`, `history`, `snapshot`,
/// `database` or a named environment of the project; a migrations folder; a folder of schema files; a file.
/// `@0003` or `@TAG` behind a history says up to where. Throws `text::error` (usage) where it means nothing.
endpoint find_endpoint(const context& in, const std::string& word);

/// What a command works on that takes one schema: `word`, or where it is empty the database that other
/// commands talk to.
endpoint find_subject(const context& in, const std::string& word);

/// A server for scratch databases that is started when first asked for, by whichever thread.
class scratch_on_demand {
public:
  explicit scratch_on_demand(std::filesystem::path owner)
      : m_owner(std::move(owner)) {}
  postgres::scratch_server& get();

private:
  std::filesystem::path m_owner;
  std::once_flag m_started;
  std::optional<postgres::scratch_server> m_server;
};

/// A schema that was read, and where it stands.
struct side {
  std::string label;
  model::database model;
  /// A scratch database in this state; none where the model came from elsewhere.
  std::optional<postgres::scratch_database> state;
  /// Of schema files: where things are declared, and what was noted beside them (without the model).
  std::optional<compile::compiled> declared;
};

side read_endpoint(const endpoint& at, scratch_on_demand& scratch);

/// The major version of the server that gave the texts; 0 where none did.
int major_of(const side& one);

/// Models can be compared where one major version printed their texts: one of another is made anew on the
/// scratch server.
void make_comparable(side& one, scratch_on_demand& scratch);

/// What the sides have that the model does not know is told by name, on standard error; `strict` makes it an
/// error (failed).
void tell_unmodelled(const context& in, const std::vector<const side*>& sides, bool strict);
std::vector<std::string> unmodelled_names(const side& of);

} // namespace dbworkflow::command
