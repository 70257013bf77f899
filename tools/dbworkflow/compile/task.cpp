#include "compile/task.hpp"

#include <algorithm>
#include <array>

namespace dbworkflow::compile {
namespace {

/// Settings that dumps bring along and that say nothing about the schema. (Newer dumps know some that an
/// older server does not; the encoding is that of the files, which were checked; bodies are checked when all
/// is there.)
constexpr auto meaningless = std::to_array<std::string_view>({
    "check_function_bodies",
    "client_encoding",
    "client_min_messages",
    "idle_in_transaction_session_timeout",
    "lock_timeout",
    "statement_timeout",
    "transaction_timeout",
});

bool says_nothing(const schema_file& in, std::size_t statement) {
  sql::token_reader from(in.content(), in.tokens_of(statement));
  if (from.sees("show") || from.sees("discard")) return true;
  if (!from.take("set")) return false;
  if (!from.take("local")) from.take("session");
  return std::any_of(meaningless.begin(), meaningless.end(), [&](auto name) { return from.sees(name); });
}

void blank(task& in, std::size_t source_begin, const sql::token& one) {
  std::fill_n(in.sql.begin() + static_cast<std::ptrdiff_t>(one.begin - source_begin), one.end - one.begin,
              ' ');
}

/// CONCURRENTLY is about running systems; SET LOCAL would end with the statement.
bool means_nothing_here(const sql::statement& in, std::string_view content, const sql::token& one) {
  if (in.tag == "SET") return sql::is(content, one, "local");
  return in.outside_transaction && sql::is(content, one, "concurrently");
}

} // namespace

void task::append_source(std::string_view content, sql::extent part) {
  pieces.push_back({sql.size(), sql.size() + part.end - part.begin, part.begin});
  sql += content.substr(part.begin, part.end - part.begin);
}

std::optional<std::size_t> task::source_offset(std::size_t sql_offset) const {
  for (const auto& [begin, end, source_begin] : pieces) {
    if (sql_offset >= begin && sql_offset <= end) return source_begin + (sql_offset - begin);
  }
  return std::nullopt;
}

std::optional<task> make_task(const std::vector<schema_file>& files, std::size_t file,
                              std::size_t statement) {
  const auto& in = files[file];
  const auto& one = in.parts.statements[statement];
  if (one.what == sql::category::setting && says_nothing(in, statement)) return std::nullopt;
  task out;
  out.file = file;
  out.statement = statement;
  out.append_source(in.content(), {one.begin, one.end});
  out.is_setting = one.what == sql::category::setting;
  out.is_opaque = one.tag == "DO" || one.tag == "SELECT" || one.tag == "CALL";
  out.makes_routine = one.tag == "CREATE FUNCTION" || one.tag == "CREATE PROCEDURE";
  if (one.outside_transaction || one.tag == "SET") {
    for (const auto& token : in.tokens_of(statement)) {
      if (means_nothing_here(one, in.content(), token)) blank(out, one.begin, token);
    }
  }
  return out;
}

} // namespace dbworkflow::compile
