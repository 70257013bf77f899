#include "migrate/lock_patience.hpp"

#include "embedded/dbworkflow_migrate.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <random>
#include <thread>

namespace dbworkflow::migrate {
namespace {

using clock = std::chrono::steady_clock;

/// lock_not_available: "canceling statement due to lock timeout".
constexpr const char* lock_not_available = "55P03";
constexpr std::chrono::milliseconds first_pause{250};
constexpr std::chrono::milliseconds longest_pause{8000};

/// Between a half and the whole, so that those who wait do not meet again and again.
std::chrono::milliseconds jittered(std::chrono::milliseconds pause) {
  static thread_local std::minstd_rand random{std::random_device{}()};
  std::uniform_int_distribution<std::int64_t> any(pause.count() / 2, pause.count());
  return std::chrono::milliseconds(any(random));
}

std::vector<std::string> who_may_hold_it(postgres::connection& on) {
  std::vector<std::string> out;
  for (const auto& row : on.query(std::string(embedded::long_transactions), {}).rows) {
    const auto text = [&row](std::size_t i) { return row[i].value_or("?"); };
    out.push_back(fmt::format("in a transaction for {} s: {} ({}, pid {}, {}): {}", text(4), text(1), text(2),
                              text(0), text(3), text(5)));
  }
  return out;
}

} // namespace

void lock_patience::wait_or_throw(const refused_statement& refused) {
  if (refused.sqlstate() != lock_not_available) throw refused;
  const auto now = clock::now();
  if (m_pause.count() == 0) {
    m_end = now + m_limit;
    m_pause = first_pause;
  }
  if (now >= m_end) {
    auto told = refused.diagnostics();
    for (auto& one : who_may_hold_it(m_on)) told.back().hints.push_back(std::move(one));
    told.back().hints.emplace_back(
        "the lock was not had in time: try again at a quieter time, or for longer: --lock-wait SECONDS");
    throw text::error(text::exit_code::refused, told);
  }
  const auto pause =
      std::min(jittered(m_pause), std::chrono::duration_cast<std::chrono::milliseconds>(m_end - now));
  if (m_told.waiting)
    m_told.waiting(
        fmt::format("a lock was not had in time, others go first; again in {:.1f} s, for up to {} s",
                    static_cast<double>(pause.count()) / 1000, m_limit.count() / 1000));
  std::this_thread::sleep_for(pause);
  m_pause = std::min(m_pause * 2, longest_pause);
}

} // namespace dbworkflow::migrate
