// How to run a program as somebody else than root, for programs that refuse root.
#pragma once

#include "process/run.hpp"

#include <optional>
#include <string>

namespace dbworkflow::process {

/// The way out of root that works here.
struct unprivileged {
  std::optional<std::string>
      account;                  ///< its files must belong to it; none: a user namespace, files stay root's
  std::filesystem::path helper; ///< program that goes before; empty: we are not root, nothing goes before
  std::vector<std::string> arguments; ///< of the helper, before the program

  [[nodiscard]] command wrap(command what) const;
};

/// Found once per process. As root: a user namespace where allowed (and DBWORKFLOW_NO_USERNS is unset), else
/// the account postgres or nobody. Throws `text::error` (failed) where neither can be had.
const unprivileged& find_unprivileged();

} // namespace dbworkflow::process
