#include "seed/order.hpp"

#include "embedded/dbworkflow_seed.hpp"
#include "seed/table.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dbworkflow::seed {
namespace {

using oids = std::set<std::string>;

/// The names behind INTO, UPDATE and COPY.
void add_written(postgres::connection& on, const history::migration& in, oids& to) {
  const auto& content = in.file.content;
  const auto parts = sql::split(content);
  for (const auto& statement : parts.statements) {
    sql::token_reader from(content, parts.tokens_of(statement));
    while (!from.done()) {
      const bool writes = from.sees("into") || from.sees("update") || from.sees("copy");
      from.skip();
      if (!writes || from.done() || !from.sees_name()) continue;
      const auto name = from.take_name();
      if (!name) continue;
      if (auto oid = find_table(on, name->schema, name->name); !oid.empty()) to.insert(std::move(oid));
    }
  }
}

oids written_by(postgres::connection& on, const unit& one) {
  oids out;
  if (one.rows) {
    if (auto oid = find_table(on, one.rows->schema, one.rows->table); !oid.empty())
      out.insert(std::move(oid));
  } else {
    add_written(on, *one.statements, out);
  }
  return out;
}

/// The tables that each table refers to.
std::map<std::string, oids> references(postgres::connection& on) {
  std::map<std::string, oids> out;
  for (const auto& row : on.execute(std::string(embedded::foreign_keys)).rows) {
    if (row[0] != row[1]) out[row[0].value_or("")].insert(row[1].value_or(""));
  }
  return out;
}

} // namespace

std::vector<unit> in_order(postgres::connection& on, std::vector<unit> units) {
  const auto refers_to = references(on);
  std::vector<oids> writes;
  for (const auto& one : units) writes.push_back(written_by(on, one));
  std::vector<bool> done(units.size(), false);
  const auto waits = [&](std::size_t at) {
    for (std::size_t other = 0; other < units.size(); ++other) {
      if (done[other] || other == at) continue;
      for (const auto& table : writes[at]) {
        const auto found = refers_to.find(table);
        if (found == refers_to.end()) continue;
        const bool needs =
            std::any_of(found->second.begin(), found->second.end(), [&](const std::string& one) {
              return writes[other].contains(one) && !writes[at].contains(one);
            });
        if (needs) return true;
      }
    }
    return false;
  };
  std::vector<unit> out;
  while (out.size() < units.size()) {
    std::size_t next = units.size();
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (done[i]) continue;
      if (next == units.size()) next = i; // where all wait: a circle
      if (waits(i)) continue;
      next = i;
      break;
    }
    done[next] = true;
    out.push_back(std::move(units[next]));
  }
  return out;
}

} // namespace dbworkflow::seed
