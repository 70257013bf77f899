#include "command/moment.hpp"

#include <chrono>
#include <fmt/chrono.h>

namespace dbworkflow::command {

std::string now_utc() {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)));
}

} // namespace dbworkflow::command
