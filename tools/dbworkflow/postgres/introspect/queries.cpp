#include "postgres/introspect/queries.hpp"

#include <charconv>

namespace dbworkflow::postgres::introspection {
namespace {

constexpr std::string_view ledger_variable = ":'ledger'";

/// The number in `mark` NUMBER `*/`, where `line` has it.
bool compares(std::string_view line, std::string_view mark, int& number) {
  const auto found = line.find(mark);
  if (found == std::string_view::npos) return false;
  const auto* const digits = line.data() + found + mark.size();
  return std::from_chars(digits, line.data() + line.size(), number).ec == std::errc();
}

bool is_for(int major, std::string_view line) {
  int number = 0;
  if (compares(line, "/*>=", number) && major < number) return false;
  return !compares(line, "/*<", number) || major < number;
}

} // namespace

std::string query_for(const target& server, std::string_view embedded) {
  std::string out;
  while (!embedded.empty()) {
    const auto line = embedded.substr(0, embedded.find('\n'));
    embedded.remove_prefix(line.size() < embedded.size() ? line.size() + 1 : line.size());
    if (is_for(server.major, line)) out.append(line).append("\n");
  }
  // A schema's name is never empty, so '' leaves none out.
  const std::string_view left_out = server.with_ledger ? "''" : "'dbworkflow'";
  for (auto at = out.find(ledger_variable); at != std::string::npos; at = out.find(ledger_variable, at)) {
    out.replace(at, ledger_variable.size(), left_out);
  }
  return out;
}

} // namespace dbworkflow::postgres::introspection
