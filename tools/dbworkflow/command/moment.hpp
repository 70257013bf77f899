// The time, as journals and manifests write it.
#pragma once

#include <string>

namespace dbworkflow::command {

/// UTC, ISO 8601: `2026-03-02T09:14:07Z`.
std::string now_utc();

} // namespace dbworkflow::command
