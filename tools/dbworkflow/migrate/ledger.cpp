#include "migrate/ledger.hpp"

#include "embedded/dbworkflow_migrate.hpp"

#include <array>
#include <cstdlib>
#include <pwd.h>
#include <set>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace dbworkflow::migrate {
namespace {

/// The ledger's own migrations, in their order.
constexpr auto own_migrations = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"0000_create_ledger", embedded::_0000_create_ledger},
});

bool is_absent(const postgres::server_error& refused) {
  return refused.sqlstate == "42P01" || refused.sqlstate == "3F000";
}

std::string text_of(const postgres::value& from) { return from.value_or(std::string()); }
std::int64_t number_of(const postgres::value& from) { return from ? std::stoll(*from) : 0; }

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
    for (const auto& row : on.execute(std::string(embedded::read_ledger)).rows) {
      applied one;
      one.idx = number_of(row[0]);
      one.tag = text_of(row[1]);
      one.sha256 = text_of(row[2]);
      one.started = text_of(row[3]);
      one.finished = row[4];
      one.duration = std::chrono::microseconds(number_of(row[5]));
      one.tool_version = text_of(row[6]);
      one.who = text_of(row[7]);
      one.state = text_of(row[8]);
      one.statements_done = number_of(row[9]);
      out.push_back(std::move(one));
    }
  } catch (const postgres::server_error& refused) {
    if (!is_absent(refused)) throw;
  }
  return out;
}

void prepare_ledger(postgres::connection& on) {
  std::set<std::string> done;
  try {
    for (const auto& row : on.execute(std::string(embedded::find_ledger)).rows) done.insert(text_of(row[0]));
  } catch (const postgres::server_error& refused) {
    if (!is_absent(refused)) throw;
  }
  for (const auto& [tag, sql] : own_migrations) {
    if (done.contains(std::string(tag))) continue;
    on.execute("begin");
    try {
      on.execute(std::string(sql));
      on.query(std::string(embedded::record_ledger_migration), {std::string(tag)});
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
