#include "compile/missing_name.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace dbworkflow::compile {
namespace {

constexpr auto npos = std::string::npos;

std::string before_last_part(const std::string& dotted) {
  const auto dot = dotted.rfind('.');
  if (dot == npos) return {};
  const auto front = dotted.substr(0, dot);
  return last_part(front);
}

/// The name between `function ` (or `procedure `, …) and the parenthesis of its arguments.
std::optional<std::string> routine_in(const std::string& message) {
  for (const std::string_view word : {"function ", "procedure ", "aggregate ", "routine "}) {
    const auto at = message.find(word);
    const auto open = message.find('(', at == npos ? message.size() : at);
    if (at == npos || open == npos) continue;
    return message.substr(at + word.size(), open - at - word.size());
  }
  return std::nullopt;
}

/// `column x.y does not exist` stands without quotes.
std::optional<std::string> column_in(const std::string& message) {
  constexpr std::string_view begin = "column ";
  const auto end = message.find(" does not exist");
  if (!message.starts_with(begin) || end == npos || message[begin.size()] == '"') return std::nullopt;
  return message.substr(begin.size(), end - begin.size());
}

missing_name named(missing_kind kind, const std::string& dotted) {
  return {kind, before_last_part(dotted), last_part(dotted), {}};
}

std::optional<missing_name> missing_column(const std::string& message,
                                           const std::vector<std::string>& quoted) {
  if (const auto bare = column_in(message)) {
    auto out = named(missing_kind::column, *bare);
    out.table = std::exchange(out.schema, {});
    return out;
  }
  if (quoted.empty()) return std::nullopt;
  missing_name out{missing_kind::column, {}, quoted.front(), {}};
  if (quoted.size() > 1 && message.find("of relation") != npos) out.table = last_part(quoted[1]);
  return out;
}

std::optional<missing_name> missing_object(const std::string& message,
                                           const std::vector<std::string>& quoted) {
  if (message.starts_with("role ") && !quoted.empty()) return named(missing_kind::role, quoted.front());
  if (message.starts_with("type ")) {
    if (!quoted.empty()) return named(missing_kind::type, quoted.front());
    const auto end = message.find(" does not exist");
    if (end != npos) return named(missing_kind::type, message.substr(5, end - 5));
  }
  if (quoted.empty()) return std::nullopt;
  return named(missing_kind::other, quoted.front());
}

} // namespace

std::vector<std::string> quoted_in(const std::string& message) {
  std::vector<std::string> out;
  for (auto at = message.find('"'); at != npos; at = message.find('"', at)) {
    // Names that hold quotes are shown as they are: the end is a quote that a letter does not follow.
    auto end = message.find('"', at + 1);
    while (end != npos && end + 1 < message.size() &&
           (std::isalnum(static_cast<unsigned char>(message[end + 1])) != 0)) {
      end = message.find('"', end + 1);
    }
    if (end == npos) break;
    out.push_back(message.substr(at + 1, end - at - 1));
    at = end + 1;
  }
  return out;
}

std::string last_part(const std::string& dotted) {
  auto out = dotted.substr(dotted.rfind('.') == npos ? 0 : dotted.rfind('.') + 1);
  if (out.size() > 1 && out.front() == '"' && out.back() == '"') out = out.substr(1, out.size() - 2);
  while (out.ends_with("[]")) out.resize(out.size() - 2);
  return out;
}

std::optional<missing_name> missing_in(const postgres::server_error& error) {
  const auto quoted = quoted_in(error.message);
  const auto first = [&](missing_kind kind) {
    return quoted.empty() ? std::nullopt : std::optional(named(kind, quoted.front()));
  };
  if (error.sqlstate == "42P01") return first(missing_kind::table);
  if (error.sqlstate == "3F000") return first(missing_kind::schema);
  if (error.sqlstate == "42703") return missing_column(error.message, quoted);
  if (error.sqlstate == "42704") return missing_object(error.message, quoted);
  if (error.sqlstate == "42883") {
    if (const auto routine = routine_in(error.message)) return named(missing_kind::routine, *routine);
    return std::nullopt;
  }
  // No unique constraint matches a foreign key: one of the table that is referred to may be missing.
  if (error.sqlstate == "42830" && !quoted.empty()) return named(missing_kind::table, quoted.back());
  return std::nullopt;
}

bool is_duplicate(const postgres::server_error& error) {
  constexpr auto states = std::to_array<std::string_view>({"42P06", "42P07", "42710", "42723"});
  return std::find(states.begin(), states.end(), error.sqlstate) != states.end();
}

} // namespace dbworkflow::compile
