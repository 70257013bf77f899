// Conventions of statements: what can be seen in their words.
#include "lint/rule.hpp"

#include "text/identifier.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace dbworkflow::lint {
namespace {

using remarks = std::vector<remark>;

remark at(const sql::token& one, std::string message) {
  return {one.begin, one.end - one.begin, std::move(message)};
}

/// The first token outside of parentheses that is that word; null where there is none.
const sql::token* find_word(const said& in, std::string_view word) {
  int depth = 0;
  for (const auto& one : in.tokens) {
    if (sql::is(in.content, one, "(")) ++depth;
    if (sql::is(in.content, one, ")")) --depth;
    if (depth == 0 && sql::is(in.content, one, word)) return &one;
  }
  return nullptr;
}

remarks cascade(const said& in) {
  if (in.tokens.empty() || (!in.one.tag.starts_with("DROP ") && !in.one.tag.starts_with("TRUNCATE")))
    return {};
  if (!sql::is(in.content, in.tokens.back(), "cascade")) return {};
  return {at(in.tokens.back(), in.one.tag + " … CASCADE takes along what this line does not name")};
}

remarks all_rows(const said& in) {
  const bool deletes = in.one.tag == "DELETE";
  if ((!deletes && in.one.tag != "UPDATE") || find_word(in, "where") != nullptr) return {};
  return {at(in.tokens.front(), fmt::format("{} without WHERE: all rows are {} in one transaction",
                                            in.one.tag, deletes ? "deleted" : "written"))};
}

remarks long_name(const said& in) {
  remarks out;
  for (const auto& one : in.tokens) {
    if (one.kind != sql::token_kind::word && one.kind != sql::token_kind::quoted) continue;
    const auto name = sql::name_of(in.content, one);
    if (name.size() > text::longest_identifier)
      out.push_back(at(one, fmt::format("a name of {} bytes: PostgreSQL keeps the first {}", name.size(),
                                        text::longest_identifier)));
  }
  return out;
}

remarks whole_table_work(const said& in) {
  const bool full = in.one.tag == "VACUUM" &&
                    std::any_of(in.tokens.begin(), in.tokens.end(),
                                [&](const auto& one) { return sql::is(in.content, one, "full"); });
  const bool reindex = in.one.tag.starts_with("REINDEX") &&
                       std::none_of(in.tokens.begin(), in.tokens.end(), [&](const auto& one) {
                         return sql::is(in.content, one, "concurrently");
                       });
  if (!full && !reindex && in.one.tag != "CLUSTER") return {};
  return {at(in.tokens.front(), in.one.tag + " keeps everybody off while it works through the table")};
}

constexpr statement_rule rules[] = {
    {"all_rows", level::warning, "UPDATE or DELETE without WHERE",
     "every row is locked until the end of the transaction, and written again; readers of old snapshots keep "
     "both",
     "in batches, in a migration of its own; where the table is small, allow it", all_rows},
    {"cascade", level::warning, "DROP or TRUNCATE with CASCADE",
     "what depends on it by then goes too, and need not be what depended on it when this was written",
     "name what is to go, without CASCADE", cascade},
    {"long_name", level::warning, "a name is longer than 63 bytes",
     "PostgreSQL cuts it off with a notice: two long names may become one", "a shorter name", long_name},
    {"whole_table_work", level::warning, "VACUUM FULL, CLUSTER, or REINDEX without CONCURRENTLY",
     "it holds the strongest lock for as long as it takes to write or read the whole table",
     "REINDEX … CONCURRENTLY; the others outside of migrations", whole_table_work},
};

} // namespace

std::span<const statement_rule> statement_rules() { return rules; }

} // namespace dbworkflow::lint
