// Turns comments `-- dbworkflow: renamed-from NAME`, `backfill EXPRESSION`, `using EXPRESSION` into what they
// say.
#pragma once

#include "compile/compile.hpp"
#include "compile/places.hpp"

#include <vector>

namespace dbworkflow::compile {

struct notes {
  std::vector<rename_note> renames;
  std::vector<value_note> values;
  std::vector<text::diagnostic> mistakes; ///< notes that belong to nothing or say nothing
  std::vector<text::diagnostic> warnings; ///< notes of other sorts
};

/// A note belongs to the first thing that is declared in its line, or else in the next line that is no
/// comment.
notes read_notes(const std::vector<schema_file>& files, const std::vector<declared_object>& declared);

} // namespace dbworkflow::compile
