#include "migrate/lock.hpp"

#include "embedded/dbworkflow_migrate.hpp"

#include <fmt/format.h>
#include <thread>

namespace dbworkflow::migrate {
namespace {

/// "dbwflow" in ASCII: advisory locks are per database, so one number does for all.
constexpr const char* lock_key = "28255762630078327";

bool try_lock(postgres::connection& on) {
  return on.query("select pg_try_advisory_lock($1::bigint)", {std::string(lock_key)}).rows.at(0).at(0) == "t";
}

std::string holder(postgres::connection& on) {
  const auto found = on.query(std::string(embedded::lock_holder), {std::string(lock_key)});
  if (found.rows.empty()) return "another migrator";
  const auto& row = found.rows.front();
  const auto text = [&row](std::size_t i) { return row[i].value_or("?"); };
  return fmt::format("{}@{} ({}, pid {}, since {}, {}: {})", text(1), text(2), text(3), text(0), text(5),
                     text(4), text(6));
}

std::string wait_text(std::chrono::milliseconds limit) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

} // namespace

database_lock::database_lock(postgres::connection& on, std::chrono::milliseconds limit, const listener& told)
    : m_on(on) {
  if (try_lock(on)) return;
  const auto end = std::chrono::steady_clock::now() + limit;
  auto who = holder(on);
  if (told.waiting)
    told.waiting(
        fmt::format("waiting for {} … up to {}, Ctrl-C leaves everything as it is", who, wait_text(limit)));
  constexpr std::chrono::milliseconds pause{50};
  while (std::chrono::steady_clock::now() + pause <= end) {
    std::this_thread::sleep_for(pause);
    if (try_lock(on)) return;
  }
  who = holder(on);
  throw text::error(text::exit_code::refused, "another migrator holds the lock: " + who,
                    {"nothing was done; try again when it is through, or wait longer: --lock-wait SECONDS",
                     "where it is stuck: select pg_terminate_backend(PID)"});
}

database_lock::~database_lock() {
  try {
    m_on.query("select pg_advisory_unlock($1::bigint)", {std::string(lock_key)});
  } catch (const std::exception&) {
    return; // a lost connection has lost its locks
  }
}

} // namespace dbworkflow::migrate
