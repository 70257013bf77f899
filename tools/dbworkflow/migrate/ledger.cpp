#include "migrate/ledger.hpp"

#include "embedded/dbworkflow_migrate.hpp"
#include <ledger/ledger.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/chrono.h>
#include <pwd.h>
#include <set>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace dbworkflow::migrate {
namespace {

/// Generated from the ledger's own schema, by the generator that users have.
namespace rows = ledger::dbworkflow;

/// The ledger's own migrations, in their order.
constexpr auto own_migrations = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"0000_create_ledger", embedded::_0000_create_ledger},
});

bool is_absent(const postgres::server_error& refused) {
  return refused.sqlstate == "42P01" || refused.sqlstate == "3F000";
}

/// ISO 8601, to the second.
std::string utc(std::chrono::sys_time<std::chrono::microseconds> when) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(when);
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)));
}

/// user@host, as people know themselves.
const std::string& who() {
  static const auto known = [] {
    const auto* entry = ::getpwuid(::geteuid());
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    return std::string(entry != nullptr ? entry->pw_name : "unknown") + "@" + host.data();
  }();
  return known;
}

} // namespace

std::vector<applied> read_ledger(postgres::connection& on) {
  std::vector<applied> out;
  try {
    on.use([&out](pqxx::transaction_base& tx) {
      for (const auto& row : rows::migration::all(tx)) {
        out.push_back({row.idx, row.tag, row.sha256, utc(row.started),
                       row.finished ? std::optional(utc(*row.finished)) : std::nullopt,
                       std::chrono::microseconds(row.duration_us), row.tool_version, row.who, row.state,
                       row.statements_done});
      }
    });
  } catch (const postgres::server_error& refused) {
    if (!is_absent(refused)) throw;
  }
  std::sort(out.begin(), out.end(), [](const applied& a, const applied& b) { return a.idx < b.idx; });
  return out;
}

void prepare_ledger(postgres::connection& on) {
  std::set<std::string> done;
  try {
    on.use([&done](pqxx::transaction_base& tx) {
      for (const auto& row : rows::ledger_migration::all(tx)) done.insert(row.tag);
    });
  } catch (const postgres::server_error& refused) {
    if (!is_absent(refused)) throw;
  }
  for (const auto& [tag, sql] : own_migrations) {
    if (done.contains(std::string(tag))) continue;
    on.execute("begin");
    try {
      on.execute(std::string(sql));
      on.use([tag = std::string(tag)](pqxx::transaction_base& tx) {
        rows::ledger_migration::insert(tx, {.tag = tag, .applied = {}});
      });
      on.execute("commit");
    } catch (const postgres::server_error&) {
      on.execute("rollback");
      throw;
    }
  }
}

void record(postgres::connection& on, const history::migration& of, std::size_t statements_done,
            bool finished, std::chrono::microseconds took) {
  on.query(std::string(embedded::record_progress),
           {std::to_string(of.journal.idx), of.journal.tag, of.journal.sha256,
            std::string(DBWORKFLOW_VERSION), who(), std::string(finished ? "applied" : "running"),
            std::to_string(statements_done), std::to_string(took.count())});
}

} // namespace dbworkflow::migrate
