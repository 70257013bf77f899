// Turns a history that is about to be written into the snapshot that goes with it.
#pragma once

#include "command/workspace.hpp"

#include <string>

namespace dbworkflow::command {

/// A history, and what its files make.
struct remade {
  std::string snapshot;     ///< the text of meta/snapshot.json; empty for an empty history
  bool is_declared = false; ///< the schema files say the same
};

/// `model`: what the history makes. A declaration that cannot be compiled now is none: what is to be mended
/// first may be the history.
remade remake_snapshot(workspace& on, const history::history& of, const model::database& model);

/// What the first `count` migrations make on a scratch database. Throws `text::error` (failed).
model::database model_at(workspace& on, const history::history& of, std::size_t count);

/// The headers hold the name of the last migration: they are made again by the next build.
void make_headers_stale(const workspace& on);

} // namespace dbworkflow::command
