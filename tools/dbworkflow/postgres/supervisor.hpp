// The process that owns a throw-away server and ends it when nobody needs it any more.
#pragma once

#include "postgres/server.hpp"

#include <chrono>
#include <filesystem>

namespace dbworkflow::postgres {

/// The files of one throw-away server.
struct scratch_place {
  std::filesystem::path lock;   ///< held exclusively by who starts or ends it
  std::filesystem::path lease;  ///< held shared by everyone who uses it
  std::filesystem::path folder; ///< marker, data, socket, log; holds `made_by_dbworkflow`

  [[nodiscard]] std::filesystem::path data() const { return folder / "data"; }
  [[nodiscard]] std::filesystem::path log() const { return folder / "log"; }
  [[nodiscard]] std::filesystem::path marker() const { return folder / "made_by_dbworkflow"; }
  [[nodiscard]] std::filesystem::path failed() const { return folder / "failed"; }
};

/// Starts the server of `place` (whose data folder is made already) under a supervisor that outlives us. Call
/// with the lock held. Returns when it takes connections; throws `text::error` (failed) where it does not
/// start.
void start_supervised(const scratch_place& place, const installation& from, std::chrono::milliseconds linger);

/// Ends what runs in a place and removes its folder, only where it has our marker. Call with the lock held.
void clear_place(const scratch_place& place);

} // namespace dbworkflow::postgres
