// Turns the folder of another tool into a history of ours that nobody has written yet, and proves it.
#pragma once

#include "command/workspace.hpp"
#include "imports/convert.hpp"
#include "imports/script.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace dbworkflow::command {

struct imported {
  imports::folder files;
  std::vector<imports::converted> texts;             ///< of the scripts, in their order
  history::history made;                             ///< one migration for each, and maybe one before them
  std::vector<std::optional<std::size_t>> script_of; ///< of each migration; none: the other tool's own table

  /// The migration of a script.
  [[nodiscard]] const history::migration& of_script(std::size_t script) const;
};

/// Throws `text::error` (failed), at the places in the other tool's files, with all that must be mended
/// there.
imported take_over(const workspace& on, imports::folder files,
                   const std::vector<imports::replacement>& replacements);

/// What the migrations make on a scratch database. Throws `text::error` (failed) at the place in the other
/// tool's file.
model::database made_by(workspace& on, const imported& what);

} // namespace dbworkflow::command
