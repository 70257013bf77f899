// One database of a project and everything that can be known of it, each found out once and only when asked
// for.
#pragma once

#include "command/context.hpp"
#include "compile/compile.hpp"
#include "environment/manifest.hpp"
#include "history/history.hpp"
#include "model/database.hpp"
#include "model/json.hpp"
#include "postgres/scratch.hpp"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dbworkflow::command {

/// The committed `meta/snapshot.json`.
struct snapshot {
  model::database model;
  model::header facts; ///< `after`: tag, `chain`: hash of the journal's head, `sources`: of the schema
                       ///< sources, `sha256`: of the file without this line
};

class workspace {
public:
  workspace(environment::manifest declared, const report::console& console);

  [[nodiscard]] const environment::manifest& manifest() const { return m_manifest; }
  [[nodiscard]] const std::string& name() const { return m_manifest.database; }

  const std::vector<text::source>& sources();
  const std::string& sources_hash();
  /// The history as it is in the folder, sound or not.
  const history::history& history();
  /// As `history`; throws where it is not sound.
  const history::history& sound_history();
  /// Reads the folder again.
  void forget_history();
  /// The snapshot, where there is one; throws where it cannot be read.
  const std::optional<snapshot>& committed();
  /// The facts of the snapshot alone; none where there is no snapshot.
  const model::header& committed_facts();
  /// True where the snapshot stands for the head of this history, and nobody has changed it.
  bool snapshot_is_current();
  /// True where, besides, the schema sources are those of the snapshot: nothing to generate, no server
  /// needed.
  bool declaration_is_unchanged();

  /// The server for scratch databases, started when first asked for.
  postgres::scratch_server& server();
  /// A scratch database with all migrations applied.
  postgres::scratch_database history_copy();
  /// What the declaration says.
  const compile::compiled& declared();
  /// What the migrations make.
  const model::database& historical();
  /// The schema of a database of this project.
  [[nodiscard]] model::database read_schema(postgres::connection& from) const;
  /// Both, found out at the same time.
  void read_both();

private:
  [[nodiscard]] compile::compiled compile_declaration();
  [[nodiscard]] std::pair<postgres::scratch_database, model::database> replay_history();

  environment::manifest m_manifest;
  const report::console* m_console;
  std::optional<std::vector<text::source>> m_sources;
  std::optional<std::string> m_sources_hash;
  std::optional<history::history> m_history;
  std::optional<model::header> m_facts;
  bool m_is_as_written = false; ///< of the snapshot whose facts these are
  bool m_snapshot_read = false;
  std::optional<snapshot> m_snapshot;
  std::unique_ptr<postgres::scratch_server> m_server;
  std::optional<compile::compiled> m_declared;
  std::optional<model::database> m_historical;
  std::optional<postgres::scratch_database> m_history_copy;
};

/// The databases that the options ask for. Throws `text::error` (usage) where one is not in the project.
std::vector<workspace> open_workspaces(const context& in);

/// The only one; throws `text::error` (usage) naming them where there are several.
workspace open_workspace(const context& in);

/// The text of `meta/snapshot.json` for a model.
std::string snapshot_text(const model::database& of, const history::entry& after,
                          const std::string& sources_hash);

} // namespace dbworkflow::command
