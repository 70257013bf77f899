#include "postgres/scratch_names.hpp"

#include "embedded/dbworkflow_postgres.hpp"
#include "text/identifier.hpp"
#include "text/sha256.hpp"

#include <atomic>
#include <chrono>
#include <random>
#include <string_view>
#include <thread>
#include <unistd.h>

namespace dbworkflow::postgres {
namespace {

using text::quote_identifier;

constexpr std::string_view prefix = "dbworkflow_scratch_";
constexpr std::string_view comment_head = "dbworkflow scratch database of ";

std::string host_name() {
  char name[256] = {};
  ::gethostname(name, sizeof name - 1);
  return name;
}

std::string new_token() {
  static std::atomic<unsigned> count = 0;
  std::random_device random;
  const auto now = std::chrono::system_clock::now().time_since_epoch().count();
  constexpr std::size_t length = 16;
  return text::sha256(host_name() + ' ' + std::to_string(::getpid()) + ' ' + std::to_string(now) + ' ' +
                      std::to_string(random()) + ' ' + std::to_string(++count))
      .substr(0, length);
}

} // namespace

scratch_owner::scratch_owner()
    : m_token(new_token()) {}

void scratch_owner::announce(connection& on) const {
  on.query(std::string(embedded::hold_ownership), {m_token});
}

std::string scratch_owner::next_name() { return own_name(std::to_string(++m_count)); }

std::string scratch_owner::own_name(const std::string& name) const {
  return std::string(prefix) + m_token + "_" + name;
}

std::string scratch_comment() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::string(comment_head) + host_name() + ", process " + std::to_string(::getpid()) + ", since " +
         std::to_string(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

void sweep_databases(connection& by, bool is_own_server) {
  for (const auto& row : by.query(std::string(embedded::stale_databases), {std::string(prefix)}).rows) {
    if (!is_own_server && !row.at(1).value_or("").starts_with(comment_head)) continue;
    try {
      drop_template(by, row.at(0).value_or(""));
    } catch (const server_error&) {
      continue; // another process sweeps too, or may and we may not
    }
  }
}

void drop_template(connection& by, const std::string& name) {
  by.execute("alter database " + quote_identifier(name) + " is_template false");
  drop_database(by, name);
}

void drop_database(connection& by, const std::string& name) {
  // It goes even while somebody is connected. The server itself would end them too, and then wait in steps of
  // a tenth of a second.
  constexpr int tries = 100;
  for (int i = 0; i < tries; ++i) {
    if (by.query(std::string(embedded::end_sessions), {name}).rows.empty()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  by.execute("drop database if exists " + quote_identifier(name) + " with (force)");
}

} // namespace dbworkflow::postgres
