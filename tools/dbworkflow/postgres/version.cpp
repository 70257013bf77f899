#include "postgres/version.hpp"

#include "text/diagnostic.hpp"

#include <fmt/format.h>

namespace dbworkflow::postgres {

void require_known_version(int server_version, const std::string& where) {
  const int major = server_version / 10000;
  if (major >= oldest_major && major <= newest_major) return;
  throw text::error(text::exit_code::failed,
                    fmt::format("{} runs PostgreSQL {}, which is not supported: {} to {} are", where, major,
                                oldest_major, newest_major),
                    {major < oldest_major ? "update the server, or name another one"
                                          : "a newer DbWorkflow may know it; or name another server"});
}

} // namespace dbworkflow::postgres
