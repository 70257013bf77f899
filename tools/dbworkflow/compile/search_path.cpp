#include "compile/search_path.hpp"

#include "text/identifier.hpp"

#include <algorithm>

namespace dbworkflow::compile {
namespace {

const search_path standard{"public"};

/// The value of a string literal in single quotes.
std::string string_value(std::string_view literal) {
  std::string out;
  if (literal.size() < 2) return out;
  literal = literal.substr(1, literal.size() - 2);
  for (std::size_t i = 0; i < literal.size(); ++i) {
    out += literal[i];
    if (literal[i] == '\'') ++i;
  }
  return out;
}

void add(search_path& to, const std::string& name) {
  if (name.empty() || name == "$user" || name == "pg_catalog") return;
  to.push_back(name);
}

search_path listed(std::string_view list) {
  search_path out;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    auto one = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    while (one.starts_with(' ')) one.remove_prefix(1);
    while (one.ends_with(' ')) one.remove_suffix(1);
    if (const auto parts = text::split_qualified(one); parts.size() == 1) add(out, parts.front());
  }
  return out;
}

search_path read_names(std::string_view content, sql::token_reader& from) {
  search_path out;
  for (; !from.done(); from.skip()) {
    if (from.sees(",")) continue;
    if (from.sees("default")) return standard;
    const auto& one = from.current();
    add(out,
        one.kind == sql::token_kind::string ? string_value(one.text(content)) : sql::name_of(content, one));
  }
  return out;
}

std::optional<search_path> set_by_function(std::string_view content, sql::token_reader& from,
                                           std::size_t& place) {
  from.take("select");
  from.take_name();
  if (!from.take("(") || from.done() || string_value(from.current().text(content)) != "search_path")
    return std::nullopt;
  from.skip();
  from.take(",");
  if (from.done()) return std::nullopt;
  place = from.current().begin;
  return listed(string_value(from.current().text(content)));
}

} // namespace

std::optional<search_path> search_path_set_by(std::string_view content, const sql::statement& one,
                                              std::span<const sql::token> tokens, std::size_t& place) {
  if (one.what != sql::category::setting) return std::nullopt;
  sql::token_reader from(content, tokens);
  place = one.begin;
  if (one.tag == "SELECT") return set_by_function(content, from, place);
  if (from.take("reset")) {
    return from.sees("search_path") || from.sees("all") ? std::optional(standard) : std::nullopt;
  }
  if (!from.take("set")) return std::nullopt;
  if (!from.take("local")) from.take("session");
  if (from.take("search_path")) {
    if (!from.take("to")) from.take("=");
  } else if (!from.take("schema")) {
    return std::nullopt;
  }
  if (from.done()) return std::nullopt;
  place = from.current().begin;
  return read_names(content, from);
}

} // namespace dbworkflow::compile
