// Starts a program that outlives us.
#pragma once

#include "process/run.hpp"

#include <functional>

namespace dbworkflow::process {

/// Starts `what` in a session of its own: standard input and output closed to it, errors appended to `log`,
/// no other descriptor inherited (a test runner that waits for them would wait for ever). Returns its process
/// id.
int start_detached(const command& what, const std::filesystem::path& log);

/// Runs `body` in a process of its own that outlives us, in a session of its own, with no descriptor of ours
/// but `kept`. It ends when `body` returns.
void fork_detached(const std::function<void()>& body, int kept);

} // namespace dbworkflow::process
