#include "compile/rejection.hpp"

#include "sql/token.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace dbworkflow::compile {
namespace {

struct meta_hint {
  std::string_view command;
  std::string_view hint;
};

constexpr auto meta_hints = std::to_array<meta_hint>({
    {"\\.",
     "the data of a COPY ends like this: rows belong into a seed file (SEEDS of dbworkflow_add_database)"},
    {"\\c", "remove the line: the database is chosen when the schema is used"},
    {"\\connect", "remove the line: the database is chosen when the schema is used"},
    {"\\copy", "move it to a seed file (SEEDS of dbworkflow_add_database)"},
    {"\\i", "remove the line, and list that file too (SCHEMA of dbworkflow_add_database)"},
    {"\\include", "remove the line, and list that file too (SCHEMA of dbworkflow_add_database)"},
    {"\\include_relative", "remove the line, and list that file too (SCHEMA of dbworkflow_add_database)"},
    {"\\ir", "remove the line, and list that file too (SCHEMA of dbworkflow_add_database)"},
    {"\\restrict", "remove the line: pg_dump writes it, and it is for psql only"},
    {"\\set", "remove the line, and write the value where the variable stands"},
    {"\\unrestrict", "remove the line: pg_dump writes it, and it is for psql only"},
});

constexpr auto server_wide = std::to_array<std::string_view>({
    "ALTER DATABASE",
    "ALTER GROUP",
    "ALTER ROLE",
    "ALTER SYSTEM",
    "ALTER TABLESPACE",
    "ALTER USER",
    "CREATE DATABASE",
    "CREATE GROUP",
    "CREATE ROLE",
    "CREATE TABLESPACE",
    "CREATE USER",
    "DROP DATABASE",
    "DROP GROUP",
    "DROP OWNED",
    "DROP ROLE",
    "DROP TABLESPACE",
    "DROP USER",
    "REASSIGN OWNED",
});

constexpr auto maintenance =
    std::to_array<std::string_view>({"ANALYZE", "CHECKPOINT", "CLUSTER", "REINDEX", "VACUUM"});

template <class List> bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// GRANT role TO role, REVOKE role FROM role: membership, which is the server's.
bool grants_role(const schema_file& in, std::size_t statement) {
  const auto& tag = in.parts.statements[statement].tag;
  if (tag != "GRANT" && tag != "REVOKE") return false;
  const auto tokens = in.tokens_of(statement);
  return std::none_of(tokens.begin(), tokens.end(),
                      [&](const auto& one) { return sql::is(in.content(), one, "on"); });
}

bool copies_in(const schema_file& in, std::size_t statement) {
  sql::token_reader from(in.content(), in.tokens_of(statement));
  from.take("copy");
  while (!from.done() && !from.sees("from") && !from.sees("to")) from.skip_group();
  return from.sees("from");
}

bool creates_temporary(const schema_file& in, std::size_t statement) {
  sql::token_reader from(in.content(), in.tokens_of(statement));
  if (!from.take("create")) return false;
  if (from.take("or")) from.take("replace");
  if (!from.take("local")) from.take("global");
  return !from.done() && (from.sees("temp") || from.sees("temporary"));
}

text::diagnostic at_statement(const schema_file& in, std::size_t statement, std::string message,
                              std::string hint) {
  const auto& one = in.parts.statements[statement];
  const auto first = in.tokens_of(statement).front();
  return text::at(*in.source, one.begin, first.end - first.begin, std::move(message), {std::move(hint)});
}

} // namespace

std::optional<text::diagnostic> rejection_of(const schema_file& in, std::size_t statement) {
  const auto& one = in.parts.statements[statement];
  if (one.what == sql::category::transaction) {
    return at_statement(
        in, statement, one.tag + " does not belong in a schema file",
        "remove it: a schema is compiled as a whole, and each migration gets its transaction");
  }
  if (one.what == sql::category::rows) {
    if (one.tag == "COPY" && !copies_in(in, statement)) {
      return at_statement(in, statement, "COPY TO reads rows, and a schema file only declares", "remove it");
    }
    const auto what = one.tag == "SELECT" || one.tag == "EXPLAIN" ? "this " + one.tag : one.tag;
    return at_statement(in, statement, what + " writes rows, and a schema file only declares",
                        "move it to a seed file (SEEDS of dbworkflow_add_database)");
  }
  if (contains(server_wide, one.tag) || grants_role(in, statement)) {
    return at_statement(in, statement, one.tag + " is about the server, not about this database",
                        "remove it: roles, databases and tablespaces are set up where the server is set up");
  }
  if (creates_temporary(in, statement)) {
    return at_statement(in, statement,
                        "what is temporary goes with the session, and a schema declares what stays",
                        "remove it, or leave out the word TEMPORARY");
  }
  if (contains(maintenance, one.tag)) {
    return at_statement(in, statement, one.tag + " declares nothing", "remove it");
  }
  if (one.tag == "CREATE SUBSCRIPTION" && one.outside_transaction) {
    return at_statement(in, statement, "this CREATE SUBSCRIPTION connects to another server",
                        "add  with (connect = false)  to declare it without");
  }
  return std::nullopt;
}

std::vector<text::diagnostic> rejected_text(const schema_file& in) {
  std::vector<text::diagnostic> out;
  for (const auto& one : in.parts.meta_commands) {
    const auto known = std::find_if(meta_hints.begin(), meta_hints.end(), [&](const meta_hint& candidate) {
      return candidate.command == one.text;
    });
    std::string hint(known == meta_hints.end() ? "remove it: a schema file holds SQL alone" : known->hint);
    out.push_back(text::at(*in.source, one.begin, one.text.size(),
                           one.text + " is a command of psql, not SQL", {std::move(hint)}));
  }
  for (const auto& one : in.parts.errors) {
    out.push_back(text::at(*in.source, one.offset, 1, one.message, {}));
  }
  return out;
}

} // namespace dbworkflow::compile
