#include "compile/blame.hpp"

#include "compile/missing_name.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <regex>

namespace dbworkflow::compile {
namespace {

using tokens = std::span<const sql::token>;

/// The whole token, or dotted name, at a byte offset; inside of a body the word there.
sql::extent extent_at(const schema_file& in, tokens all, std::size_t offset) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.end > offset; });
  if (found == all.end())
    return all.empty() ? sql::extent{offset, offset + 1} : sql::extent{all.back().begin, all.back().end};
  if (found->begin > offset) return {found->begin, found->end};
  if (found->begin < offset) {
    const auto& content = in.content();
    auto end = offset;
    while (end < found->end &&
           (std::isalnum(static_cast<unsigned char>(content[end])) != 0 || content[end] == '_'))
      ++end;
    return {offset, std::max(end, offset + 1)};
  }
  sql::token_reader from(in.content(), all.subspan(static_cast<std::size_t>(found - all.begin())));
  const auto name = from.take_name();
  return name ? sql::extent{name->begin, name->end} : sql::extent{found->begin, found->end};
}

/// Line `number` of the body of a routine or DO block.
std::optional<sql::extent> line_of_body(const schema_file& in, tokens all, std::size_t number) {
  const auto& content = in.content();
  const auto body = std::max_element(all.begin(), all.end(), [](const auto& a, const auto& b) {
    const auto size = [](const auto& one) {
      return one.kind == sql::token_kind::string ? one.end - one.begin : 0;
    };
    return size(a) < size(b);
  });
  if (body == all.end() || body->kind != sql::token_kind::string) return std::nullopt;
  auto begin = body->begin;
  for (; number > 1; --number) {
    begin = content.find('\n', begin);
    if (begin == std::string::npos || begin >= body->end) return std::nullopt;
    ++begin;
  }
  begin = std::min(content.find_first_not_of(" \t\n", begin), body->end - 1);
  return sql::extent{begin, std::min(content.find('\n', begin), body->end)};
}

/// `PL/pgSQL function inline_code_block line 3 at RAISE`, where it is the innermost.
std::optional<std::size_t> line_in_context(const postgres::server_error& error, const std::string& routine) {
  if (!error.context) return std::nullopt;
  const auto at = error.context->find("PL/pgSQL function ");
  if (at == std::string::npos || error.context->compare(at + 18, routine.size(), routine) != 0)
    return std::nullopt;
  const auto line = error.context->find(" line ", at);
  if (line == std::string::npos) return std::nullopt;
  return std::strtoul(error.context->c_str() + line + 6, nullptr, 10);
}

/// The token of a name that the message quotes. A statement may hold it more than once.
std::optional<sql::extent> named_place(const schema_file& in, const task& failed) {
  const auto all = in.tokens_of(failed.statement);
  const auto& error = *failed.error;
  std::size_t first = 0;
  std::size_t behind = all.size();
  if (failed.adds_foreign_key) {
    const auto within = [&](std::size_t offset) {
      return static_cast<std::size_t>(
          std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.begin >= offset; }) -
          all.begin());
    };
    first = within(failed.pieces[1].source_begin);
    const auto& last = failed.pieces.back();
    behind = within(last.source_begin + last.end - last.begin);
  }
  const bool is_column = error.sqlstate == "42703" || error.sqlstate == "42701";
  const bool referenced = error.message.find("referenced in foreign key") != std::string::npos;
  for (const auto& quoted : quoted_in(error.message)) {
    std::optional<sql::extent> found;
    bool after_references = false;
    for (std::size_t i = first; i < behind; ++i) {
      after_references = after_references || sql::is(in.content(), all[i], "references");
      const bool is_name = all[i].kind == sql::token_kind::word || all[i].kind == sql::token_kind::quoted;
      if (!is_name || (referenced && !after_references)) continue;
      if (sql::name_of(in.content(), all[i]) != last_part(quoted)) continue;
      found = sql::extent{all[i].begin, all[i].end};
      if (!is_column || referenced) break;
    }
    if (found) return found;
  }
  return std::nullopt;
}

/// Where the statement speaks of a routine.
std::optional<sql::extent> mention_of(const schema_file& in, tokens all, const std::string& routine) {
  for (const auto& one : all) {
    const bool is_name = one.kind == sql::token_kind::word || one.kind == sql::token_kind::quoted;
    if (is_name && sql::name_of(in.content(), one) == routine) return sql::extent{one.begin, one.end};
  }
  return std::nullopt;
}

} // namespace

std::optional<std::string> routine_at_fault(const schema_file& in, const task& failed) {
  const auto& tag = in.parts.statements[failed.statement].tag;
  const auto& error = *failed.error;
  if (!error.context || error.position || tag == "DO" || tag == "CREATE FUNCTION" ||
      tag == "CREATE PROCEDURE")
    return std::nullopt;
  // `SQL function "half" during inlining`, `PL/pgSQL function half(integer) line 1 at RETURN`: the innermost
  // first.
  static const std::regex named(R"re((?:SQL function "([^"]+)"|PL/pgSQL function ([^\s(]+)\())re");
  std::smatch found;
  if (!std::regex_search(*error.context, found, named)) return std::nullopt;
  return last_part(found[1].matched ? found[1].str() : found[2].str());
}

sql::extent place_of_error(const schema_file& in, const task& failed) {
  const auto& error = *failed.error;
  const auto all = in.tokens_of(failed.statement);
  const auto& statement = in.parts.statements[failed.statement];
  if (error.position) {
    if (const auto offset = failed.source_offset(*error.position)) return extent_at(in, all, *offset);
  }
  if (const auto line = line_in_context(error, statement.tag == "DO" ? "inline_code_block" : "")) {
    if (statement.tag == "DO" || statement.tag == "CREATE FUNCTION") {
      if (const auto place = line_of_body(in, all, *line)) return *place;
    }
  }
  if (const auto routine = routine_at_fault(in, failed)) {
    if (const auto place = mention_of(in, all, *routine)) return *place;
  }
  const auto& declared = in.declares[failed.statement].all;
  if (is_duplicate(error) && !declared.empty() && !declared.front().name.name.empty()) {
    const auto quoted = quoted_in(error.message);
    const auto named = std::find_if(declared.begin(), declared.end(), [&](const auto& one) {
      return !quoted.empty() && one.name.name == last_part(quoted.front());
    });
    const auto& name = named == declared.end() ? declared.front().name : named->name;
    return {name.begin, name.end};
  }
  if (const auto place = named_place(in, failed)) return *place;
  if (failed.adds_foreign_key) {
    const auto& piece = failed.pieces.back();
    return {piece.source_begin, piece.source_begin + piece.end - piece.begin};
  }
  return {all.front().begin, all.front().end};
}

} // namespace dbworkflow::compile
