// The exit codes of the tool, named.
#pragma once

namespace dbworkflow::text {

/// What a command's end means; the numbers are documented and stable.
enum class exit_code : int {
  done = 0,
  failed = 1,
  usage = 2,
  difference = 3,  ///< drift, pending, stale: what was compared is not the same
  refused = 4,     ///< a hazard or a protected environment, without consent
  unreachable = 5, ///< the database could not be connected to
  skipped = 77,    ///< tests only: nothing could be tested here
};

} // namespace dbworkflow::text
