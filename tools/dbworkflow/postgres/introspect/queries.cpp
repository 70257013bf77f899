#include "postgres/introspect/queries.hpp"

#include <charconv>

namespace dbworkflow::postgres::introspection {
namespace {

constexpr std::string_view ledger_variable = ":'ledger'";
constexpr std::string_view secret_variable = ":'secret'";
/// Options as `name=value` whose name says that the value is a secret.
constexpr std::string_view secret_pattern = "'^[^=]*(passw|passcode|passphrase|secret|token|credential|(api|"
                                            "access|account|private|shared)_?key)[^=]*='";

/// The number in `mark` NUMBER `*/`, where `line` has it.
bool compares(std::string_view line, std::string_view mark, int& number) {
  const auto found = line.find(mark);
  if (found == std::string_view::npos) return false;
  const auto* const digits = line.data() + found + mark.size();
  return std::from_chars(digits, line.data() + line.size(), number).ec == std::errc();
}

bool is_for(const target& server, std::string_view line) {
  int number = 0;
  if (compares(line, "/*>=", number) && server.major < number) return false;
  if (compares(line, "/*<", number) && server.major >= number) return false;
  if (line.ends_with("/*superuser*/")) return server.superuser;
  return !line.ends_with("/*others*/") || !server.superuser;
}

void set_variable(std::string& in, std::string_view name, std::string_view value) {
  for (auto at = in.find(name); at != std::string::npos; at = in.find(name, at)) {
    in.replace(at, name.size(), value);
  }
}

} // namespace

std::string query_for(const target& server, std::string_view embedded) {
  std::string out;
  while (!embedded.empty()) {
    const auto line = embedded.substr(0, embedded.find('\n'));
    embedded.remove_prefix(line.size() < embedded.size() ? line.size() + 1 : line.size());
    if (is_for(server, line)) out.append(line).append("\n");
  }
  // A schema's name is never empty, so '' leaves none out.
  const std::string_view left_out = server.with_ledger ? "''" : "'dbworkflow'";
  set_variable(out, ledger_variable, left_out);
  set_variable(out, secret_variable, secret_pattern);
  return out;
}

} // namespace dbworkflow::postgres::introspection
