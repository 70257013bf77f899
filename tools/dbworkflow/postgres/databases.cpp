#include "postgres/databases.hpp"

#include "embedded/dbworkflow_postgres.hpp"
#include "postgres/scratch_names.hpp"
#include "text/identifier.hpp"

#include <chrono>
#include <thread>

namespace dbworkflow::postgres {
namespace {

using text::quote_identifier;
using text::quote_literal;

std::string text_of(const std::vector<value>& row, std::size_t i) { return row.at(i).value_or(""); }

} // namespace

std::string current_database(connection& on) {
  return text_of(on.execute("select pg_catalog.current_database()").rows.at(0), 0);
}

std::string maintenance_url(const std::string& url) {
  auto here = connection(url);
  const auto name = current_database(here);
  // Nobody can rename the database that he is connected to.
  return with_database(url, name == "postgres" ? "template1" : "postgres");
}

std::vector<std::string> sessions_of(connection& by, const std::string& database) {
  // A session that has been ended, one of our own perhaps, takes a moment to go.
  constexpr int looks = 50;
  auto rows = by.query(std::string(embedded::sessions), {database}).rows;
  for (int i = 1; i < looks && !rows.empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    rows = by.query(std::string(embedded::sessions), {database}).rows;
  }
  std::vector<std::string> out;
  for (const auto& row : rows) {
    const auto program = text_of(row, 2);
    out.push_back(text_of(row, 1) + " (" + (program.empty() ? "" : program + ", ") + text_of(row, 3) +
                  ", pid " + text_of(row, 0) + ")");
  }
  return out;
}

void end_sessions(connection& by, const std::string& database) {
  constexpr int tries = 500;
  for (int i = 0; i < tries; ++i) {
    if (by.query(std::string(embedded::end_sessions), {database}).rows.empty()) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

std::map<std::string, std::uint64_t> count_rows(connection& on) {
  std::map<std::string, std::uint64_t> out;
  for (const auto& row : on.execute(std::string(embedded::row_counts)).rows) {
    out[text_of(row, 0)] = std::stoull(text_of(on.execute(text_of(row, 1)).rows.at(0), 0));
  }
  return out;
}

void comment_on_database(connection& by, const std::string& name, const std::string& comment) {
  by.execute("comment on database " + quote_identifier(name) + " is " + quote_literal(comment));
}

void create_database_like(connection& by, const std::string& name, const std::string& like,
                          const std::string& comment) {
  const auto facts = by.query("select pg_catalog.pg_encoding_to_char(encoding), datcollate, datctype"
                              " from pg_catalog.pg_database where datname = $1",
                              {like})
                         .rows.at(0);
  by.execute("create database " + quote_identifier(name) + " template template0 encoding " +
             quote_literal(text_of(facts, 0)) + " lc_collate " + quote_literal(text_of(facts, 1)) +
             " lc_ctype " + quote_literal(text_of(facts, 2)));
  comment_on_database(by, name, comment);
  for (const auto& row : by.query(std::string(embedded::copy_settings), {like, name}).rows)
    by.execute(text_of(row, 0));
}

void copy_database(connection& by, const std::string& name, const std::string& from,
                   const std::string& comment) {
  by.execute("create database " + quote_identifier(name) + " template " + quote_identifier(from));
  comment_on_database(by, name, comment);
  for (const auto& row : by.query(std::string(embedded::copy_settings), {from, name}).rows)
    by.execute(text_of(row, 0));
}

std::map<std::string, std::string> databases_commented(connection& by, const std::string& beginning) {
  std::map<std::string, std::string> out;
  const auto rows =
      by.query("select datname, pg_catalog.shobj_description(oid, 'pg_database')"
               " from pg_catalog.pg_database"
               " where pg_catalog.starts_with(pg_catalog.shobj_description(oid, 'pg_database'), $1)",
               {beginning})
          .rows;
  for (const auto& row : rows) out[text_of(row, 0)] = text_of(row, 1);
  return out;
}

void swap_databases(connection& by, const std::string& name, const std::string& fresh, const std::string& old,
                    const std::string& old_comment) {
  const auto comment = by.query("select pg_catalog.shobj_description(oid, 'pg_database')"
                                " from pg_catalog.pg_database where datname = $1",
                                {name})
                           .rows.at(0)
                           .at(0)
                           .value_or("");
  by.execute("begin");
  try {
    by.execute("alter database " + quote_identifier(name) + " rename to " + quote_identifier(old));
    by.execute("alter database " + quote_identifier(fresh) + " rename to " + quote_identifier(name));
    comment_on_database(by, name, comment);
    comment_on_database(by, old, old_comment);
    by.execute("commit");
  } catch (const server_error&) {
    by.execute("rollback");
    throw;
  }
}

void drop_whole_database(connection& by, const std::string& name) { drop_database(by, name); }

} // namespace dbworkflow::postgres
