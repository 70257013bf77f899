// Turns what is said of old names, beside the things that have new ones, into renames.
#pragma once

#include "diff/rename.hpp"

#include <optional>
#include <string>
#include <vector>

namespace dbworkflow::diff {

/// `-- dbworkflow: renamed-from shop.note`
struct wish {
  named thing;                  ///< in the new state
  std::vector<std::string> was; ///< the parts of its old name, the last one its own
};

enum class fate {
  to_do,
  done,      ///< nothing has the old name: it was renamed already, or there was never anything of that name
  taken,     ///< something has the old name, and something else has had the new one before
  elsewhere, ///< the old name is said to be in a table or schema that this thing cannot come from
  fixed,     ///< PostgreSQL cannot rename such a thing, or not move it
};

struct answer {
  fate what = fate::done;
  std::optional<rename> todo;
};

/// One answer for each wish. `demanded` are the renames that are certain.
std::vector<answer> resolve(const std::vector<wish>& wishes, const std::vector<rename>& demanded,
                            const model::database& from, const model::database& to);

} // namespace dbworkflow::diff
