#include "seed/table.hpp"

#include "embedded/dbworkflow_seed.hpp"
#include "text/diagnostic.hpp"
#include "text/identifier.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::seed {
namespace {

[[noreturn]] void refuse(const row_set& at, std::string message, std::vector<std::string> hints) {
  text::diagnostic told;
  told.path = at.path;
  told.where = {at.is_json && !at.lines.empty() ? at.lines.front() : 1, 1};
  told.message = std::move(message);
  told.hints = std::move(hints);
  throw text::error(text::exit_code::failed, told);
}

void require_column(const table& in, const row_set& rows, const std::string& name) {
  const auto* found = in.find(name);
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const auto& one : in.columns) names.push_back(one.name);
    std::vector<std::string> hints;
    if (const auto meant = text::nearest(name, names)) hints.push_back("did you mean \"" + *meant + "\"?");
    hints.push_back(fmt::format("its columns: {}", fmt::join(names, ", ")));
    refuse(rows, fmt::format("table {} has no column \"{}\"", in.name, name), hints);
  }
  if (found->is_generated)
    refuse(rows, fmt::format("column \"{}\" of {} is generated: it takes no values", name, in.name),
           {"leave the column out"});
}

} // namespace

const table_column* table::find(const std::string& column) const {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [&column](const table_column& one) { return one.name == column; });
  return found == columns.end() ? nullptr : &*found;
}

std::vector<std::string> table::key_among(const std::vector<std::string>& given) const {
  for (const auto& key : keys) {
    const bool whole = std::all_of(key.begin(), key.end(), [&given](const std::string& one) {
      return std::find(given.begin(), given.end(), one) != given.end();
    });
    if (whole) return key;
  }
  return {};
}

std::string find_table(postgres::connection& on, const std::string& schema, const std::string& name) {
  const auto found = on.query("select to_regclass($1)::oid::text", {text::qualified(schema, name)});
  return found.rows.at(0).at(0).value_or(std::string());
}

table table_for(postgres::connection& on, const row_set& rows) {
  table out;
  out.name = text::qualified(rows.schema, rows.table);
  out.oid = find_table(on, rows.schema, rows.table);
  if (out.oid.empty()) {
    refuse(rows, fmt::format("there is no table {}", out.name),
           {"a file is named as its table: users.csv, shop.orders.csv",
            "where the table is still to come: dbworkflow migrate, then seed"});
  }
  for (const auto& row : on.query(std::string(embedded::table_columns), {out.oid}).rows) {
    out.columns.push_back({row[0].value_or(std::string()), row[1] == "t", row[2] == "t", row[3] == "t",
                           row[4] == "t", row[5].value_or(std::string())});
  }
  std::string last;
  for (const auto& row : on.query(std::string(embedded::table_keys), {out.oid}).rows) {
    if (out.keys.empty() || last != row[0]) out.keys.emplace_back();
    last = row[0].value_or(std::string());
    out.keys.back().push_back(row[1].value_or(std::string()));
  }
  for (const auto& name : rows.columns) require_column(out, rows, name);
  return out;
}

} // namespace dbworkflow::seed
