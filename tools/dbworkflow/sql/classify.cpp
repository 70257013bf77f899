#include "sql/classify.hpp"

#include "sql/outside_transaction.hpp"
#include "sql/pg_query_lock.hpp"

#include <algorithm>
#include <array>
#include <pg_query.h>

namespace dbworkflow::sql {
namespace {

using words = std::initializer_list<std::string_view>;

std::string upper_case(std::string_view text) {
  std::string out(text);
  for (auto& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

/// The kinds of objects after CREATE, ALTER and DROP; of those that begin alike the longer one stands first.
constexpr auto object_kinds = std::to_array<std::string_view>({
    "access method",
    "aggregate",
    "cast",
    "collation",
    "conversion",
    "database",
    "default privileges",
    "domain",
    "event trigger",
    "extension",
    "foreign data wrapper",
    "foreign table",
    "function",
    "group",
    "index",
    "language",
    "large object",
    "materialized view",
    "operator class",
    "operator family",
    "operator",
    "owned",
    "policy",
    "procedure",
    "publication",
    "role",
    "routine",
    "rule",
    "schema",
    "sequence",
    "server",
    "statistics",
    "subscription",
    "system",
    "table",
    "tablespace",
    "text search configuration",
    "text search dictionary",
    "text search parser",
    "text search template",
    "transform",
    "trigger",
    "type",
    "user mapping",
    "user",
    "view",
});

/// Words between CREATE (or DROP) and the kind.
constexpr auto modifiers = std::to_array<std::string_view>({
    "or",
    "replace",
    "temp",
    "temporary",
    "local",
    "global",
    "unlogged",
    "unique",
    "recursive",
    "constraint",
    "trusted",
    "procedural",
    "default",
});

/// Commands of one or more words that are tagged as they are written.
struct command {
  std::string_view words;
  category what;
  std::string_view tag; ///< empty: the words
};

constexpr auto commands = std::to_array<command>({
    {"abort", category::transaction, "ROLLBACK"},
    {"analyse", category::definition, "ANALYZE"},
    {"analyze", category::definition, {}},
    {"begin", category::transaction, {}},
    {"call", category::definition, {}},
    {"checkpoint", category::definition, {}},
    {"close", category::definition, {}},
    {"cluster", category::definition, {}},
    {"comment", category::definition, {}},
    {"commit prepared", category::transaction, {}},
    {"commit", category::transaction, {}},
    {"copy", category::rows, {}},
    {"deallocate", category::definition, {}},
    {"declare", category::definition, {}},
    {"delete", category::rows, {}},
    {"discard", category::setting, {}},
    {"do", category::definition, {}},
    {"end", category::transaction, "COMMIT"},
    {"execute", category::definition, {}},
    {"fetch", category::definition, {}},
    {"grant", category::definition, {}},
    {"import foreign schema", category::definition, {}},
    {"insert", category::rows, {}},
    {"listen", category::definition, {}},
    {"load", category::setting, {}},
    {"lock", category::definition, "LOCK TABLE"},
    {"merge", category::rows, {}},
    {"move", category::definition, {}},
    {"notify", category::definition, {}},
    {"prepare transaction", category::transaction, {}},
    {"prepare", category::definition, {}},
    {"reassign owned", category::definition, {}},
    {"refresh materialized view", category::definition, {}},
    {"reindex", category::definition, {}},
    {"release", category::transaction, {}},
    {"reset", category::setting, {}},
    {"revoke", category::definition, {}},
    {"rollback prepared", category::transaction, {}},
    {"rollback", category::transaction, {}},
    {"savepoint", category::transaction, {}},
    {"security label", category::definition, {}},
    {"set constraints", category::setting, {}},
    {"set transaction", category::transaction, {}},
    {"set", category::setting, {}},
    {"show", category::setting, {}},
    {"start transaction", category::transaction, {}},
    {"table", category::definition, "SELECT"},
    {"truncate", category::rows, "TRUNCATE TABLE"},
    {"unlisten", category::definition, {}},
    {"update", category::rows, {}},
    {"vacuum", category::definition, {}},
    {"values", category::definition, "SELECT"},
});

/// Takes all the words of `phrase`, which are separated by one space.
bool take_phrase(token_reader& from, std::string_view phrase) {
  const auto start = from.index();
  while (!phrase.empty()) {
    const auto end = std::min(phrase.find(' '), phrase.size());
    if (!from.take(phrase.substr(0, end))) {
      from.go_to(start);
      return false;
    }
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return true;
}

/// CREATE, ALTER, DROP.
void classify_object_command(token_reader& from, std::string_view content, statement& one) {
  const auto verb = upper_case(name_of(content, from.current()));
  from.skip();
  bool again = !from.sees("default") || !from.sees("privileges", 1);
  while (again) {
    again = std::any_of(modifiers.begin(), modifiers.end(), [&](auto word) { return from.take(word); });
  }
  for (const auto kind : object_kinds) {
    if (!take_phrase(from, kind)) continue;
    one.what = category::definition;
    one.tag = verb + ' ' + upper_case(kind);
    return;
  }
  one.what = category::unknown;
  one.tag = verb;
  if (from.sees_name()) one.tag += ' ' + upper_case(name_of(content, from.current()));
}

bool writes_rows(const std::string& json) {
  constexpr auto nodes = std::to_array<std::string_view>(
      {"{\"InsertStmt\":", "{\"UpdateStmt\":", "{\"DeleteStmt\":", "{\"MergeStmt\":"});
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](auto node) { return json.find(node) != std::string::npos; });
}

/// The syntax tree as JSON; nothing where the linked grammar does not take the statement.
std::optional<std::string> syntax_tree(std::string_view statement_text) {
  const std::string text(statement_text);
  const auto lock = lock_pg_query();
  const auto answer = pg_query_parse(text.c_str());
  std::optional<std::string> out;
  if (answer.error == nullptr) out = answer.parse_tree;
  pg_query_free_parse_result(answer);
  return out;
}

/// Statements whose first words leave open whether rows are written: WITH … INSERT, EXPLAIN ANALYZE DELETE.
void classify_query(std::string_view content, std::span<const token> tokens, statement& one) {
  constexpr auto writing = std::to_array<std::string_view>({"insert", "update", "delete", "merge"});
  const auto tree =
      syntax_tree(content.substr(tokens.front().begin, tokens.back().end - tokens.front().begin));
  bool writes = tree && writes_rows(*tree);
  for (std::size_t i = 1; !tree && i < tokens.size(); ++i) {
    if (!is(content, tokens[i - 1], "(") && !is(content, tokens[i - 1], ")")) continue;
    writes = writes || std::any_of(writing.begin(), writing.end(),
                                   [&](auto word) { return is(content, tokens[i], word); });
  }
  one.what = writes ? category::rows : category::definition;
  if (one.tag != "EXPLAIN") one.tag = "SELECT";
  for (std::size_t i = 1, depth = 0; writes && one.tag == "SELECT" && i < tokens.size(); ++i) {
    if (is(content, tokens[i], "(")) ++depth;
    if (is(content, tokens[i], ")")) --depth;
    for (const auto word : writing) {
      if (depth == 0 && is(content, tokens[i], word)) one.tag = upper_case(word);
    }
  }
}

bool sets_by_function(token_reader from) {
  from.take("select");
  const auto name = from.take_name();
  return name && name->name == "set_config" && from.sees("(");
}

} // namespace

void classify(std::string_view content, std::span<const token> tokens, statement& one) {
  token_reader from(content, tokens);
  while (from.take("(")) {
  }
  if (from.sees("create") || from.sees("alter") || from.sees("drop")) {
    classify_object_command(from, content, one);
  } else if (from.sees("with") || from.sees("explain")) {
    one.tag = from.sees("explain") ? "EXPLAIN" : "SELECT";
    classify_query(content, tokens, one);
  } else if (from.sees("select")) {
    one.tag = "SELECT";
    one.what = sets_by_function(from) ? category::setting : category::definition;
  } else {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const command& known) { return take_phrase(from, known.words); });
    if (found != commands.end()) {
      one.what = found->what;
      one.tag = found->tag.empty() ? upper_case(found->words) : std::string(found->tag);
    } else {
      one.what = category::unknown;
      one.tag = from.sees_name() ? upper_case(name_of(content, from.current())) : "";
    }
  }
  one.outside_transaction = runs_outside_transaction(one.tag, token_reader(content, tokens));
}

bool reads_input(std::string_view content, std::span<const token> tokens) {
  token_reader from(content, tokens);
  if (!from.take("copy")) return false;
  while (!from.done() && !from.sees("from")) from.skip_group();
  return from.take("from") && from.sees("stdin");
}

std::optional<bool> sets_standard_conforming_strings(std::string_view content,
                                                     std::span<const token> tokens) {
  token_reader from(content, tokens);
  if (!from.take("set")) return std::nullopt;
  if (!from.take("local")) from.take("session");
  if (!from.take("standard_conforming_strings")) return std::nullopt;
  if (!from.take("to")) from.take("=");
  if (from.done()) return std::nullopt;
  const auto value = from.current().text(content);
  constexpr auto off =
      std::to_array<std::string_view>({"off", "'off'", "false", "'false'", "0", "no", "'no'"});
  return std::find(off.begin(), off.end(), value) == off.end();
}

} // namespace dbworkflow::sql
