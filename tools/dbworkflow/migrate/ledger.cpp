#include "migrate/ledger.hpp"

#include "embedded/dbworkflow_migrate.hpp"
#include "migrate/statement.hpp"
#include "text/identifier.hpp"
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

/// `statement` with each `$N` replaced by the N-th literal.
std::string with_values(std::string_view statement, const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (statement[i] != '$') {
      out += statement[i];
      continue;
    }
    std::size_t number = 0;
    while (i + 1 < statement.size() && statement[i + 1] >= '0' && statement[i + 1] <= '9') {
      number = number * 10 + static_cast<std::size_t>(statement[++i] - '0');
    }
    out += values.at(number - 1);
  }
  return out;
}

} // namespace

bool is_absent(const postgres::server_error& refused) {
  return refused.sqlstate == "42P01" || refused.sqlstate == "3F000";
}

std::vector<applied> read_ledger(postgres::connection& on) {
  std::vector<applied> out;
  try {
    on.use([&out](pqxx::transaction_base& tx) {
      for (const auto& row : rows::migration::all(tx)) {
        out.push_back({row.idx, row.tag, row.sha256, utc(row.started),
                       row.finished ? std::optional(utc(*row.finished)) : std::nullopt,
                       std::chrono::microseconds(row.duration_us), row.tool_version, row.who, row.state,
                       row.statements_done, row.done_sha256, row.attempt});
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

void rename_rows(postgres::connection& on, const std::vector<renamed>& names) {
  on.execute("begin");
  try {
    // Each goes to a higher number: from the last one on, that number is free.
    for (auto one = names.rbegin(); one != names.rend(); ++one) {
      const auto& to = one->to->journal;
      on.query(std::string(embedded::rename_row), {one->from, to.sha256, to.tag, std::to_string(to.idx)});
    }
    on.execute("commit");
  } catch (const postgres::server_error&) {
    on.execute("rollback");
    throw;
  }
}

std::string record_text(const history::migration& of, const progress& how_far) {
  const auto number = [](auto value) { return std::to_string(value); };
  const std::vector<std::string> values = {
      number(of.journal.idx),
      text::quote_literal(of.journal.tag),
      text::quote_literal(of.journal.sha256),
      text::quote_literal(DBWORKFLOW_VERSION),
      text::quote_literal(who()),
      how_far.finished ? "'applied'" : "'running'",
      number(how_far.statements_done),
      how_far.finished ? "null" : text::quote_literal(hash_of_first(of, how_far.statements_done)),
      how_far.next == attempt::sent     ? "'sent'"
      : how_far.next == attempt::failed ? "'failed'"
                                        : "null",
      number(how_far.took.count()),
  };
  return with_values(embedded::record_progress, values);
}

std::string clear_ledger_text() { return std::string(embedded::clear_ledger); }

} // namespace dbworkflow::migrate
