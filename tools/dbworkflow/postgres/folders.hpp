// The folders outside of a project in which servers of this user live, closed to others.
#pragma once

#include <filesystem>
#include <optional>

namespace dbworkflow::postgres {

/// `base`/dbworkflow-<uid>, made where it is missing and closed to others (as root, passed through by the
/// account that a server runs as, but not read). Nothing where it cannot be had, or is somebody else's.
std::optional<std::filesystem::path> private_folder(const std::filesystem::path& base);

/// For locks and sockets: a short path, the same for every process of this user. Throws `text::error`
/// (failed) where none can be had.
std::filesystem::path runtime_folder();

/// For throw-away data: in memory; nothing where there is not plenty of it.
std::optional<std::filesystem::path> memory_folder();

/// Where `memory_folder` is, or would be. Containers can share their memory and not their locks
/// (`--ipc=host`): what belongs to other locks has another place, and is left alone.
std::filesystem::path memory_path();

/// For what is costly to make and can be made again. It may vanish between two runs.
std::filesystem::path cache_folder();

} // namespace dbworkflow::postgres
