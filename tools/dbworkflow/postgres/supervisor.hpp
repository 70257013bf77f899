// The process that owns a throw-away server and ends it when nobody needs it any more.
#pragma once

#include "postgres/server.hpp"

#include <chrono>
#include <filesystem>
#include <string>

namespace dbworkflow::postgres {

/// The files of one throw-away server.
class scratch_place {
public:
  /// `key`: 16 hexadecimal digits that stand for owner and installation.
  explicit scratch_place(const std::string& key);

  [[nodiscard]] std::filesystem::path lock() const;  ///< held exclusively by who starts or ends it
  [[nodiscard]] std::filesystem::path lease() const; ///< held shared by everyone who uses it
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; } ///< socket, log, data
  [[nodiscard]] const std::filesystem::path& memory() const {
    return m_memory;
  } ///< where its data lies if not there
  /// Where its data is, in either.
  [[nodiscard]] std::filesystem::path data() const;
  [[nodiscard]] std::filesystem::path log() const { return m_folder / "log"; }
  [[nodiscard]] std::filesystem::path ended() const {
    return m_folder / "ended";
  } ///< there when the server is not
  [[nodiscard]] std::filesystem::path supervisor() const { return m_folder / "supervisor"; } ///< held by it

private:
  std::filesystem::path m_folder;
  std::filesystem::path m_memory;
};

/// Makes the folders of a place and a fresh data folder. Call with the lock held, after `clear_place`.
void prepare_place(const scratch_place& place, const installation& from, const std::string& owner);

/// True where a place has been prepared and its server runs.
bool is_running(const scratch_place& place);

/// Waits where the server of a place is being started, by somebody who was killed over it.
void await_start(const scratch_place& place);

/// Starts the server of a place under a supervisor that outlives us. Call with the lock held. Returns when it
/// takes connections; throws `text::error` (failed) where it does not start.
void start_supervised(const scratch_place& place, const installation& from, std::chrono::milliseconds linger);

/// Gives a running server whose supervisor was killed another one. Call with the lock held.
void supervise_again(const scratch_place& place, std::chrono::milliseconds linger);

/// Ends what runs in a place and removes its folders, only where they have our marker. Call with the lock
/// held.
void clear_place(const scratch_place& place);

/// Clears all places that nobody uses and nobody watches over.
void sweep_places();

} // namespace dbworkflow::postgres
